import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareAnswers } from '../utils/compare/index.ts';
import { judgeOutcome } from '../utils/compare/outcome/index.ts';
import { isCompared, printComparison } from '../utils/compare/print-comparison.ts';

/** Prints the comparison of the answers in a folder: `node scripts/print-comparison.ts tests/emulator/demo/everest`. */
const [folder] = process.argv.slice(2);
if (!folder)
  throw new Error('Give a folder with question.txt and the answers of deepseek, openai and gemini as .md files.');

const labels = { deepseek: 'DeepSeek', openai: 'ChatGPT', gemini: 'Gemini', a: 'A', b: 'B', c: 'C' };
const [question = ''] = readFileSync(join(folder, 'question.txt'), 'utf8').split('\n');
const texts = Object.entries(labels)
  .filter(([id]) => existsSync(join(folder, `${id}.md`)))
  .map(([id, label]) => ({ id, label, text: readFileSync(join(folder, `${id}.md`), 'utf8') }));
const answers = texts.map((answer) => {
  const others = texts.filter((other) => other !== answer);
  return { ...answer, outcome: judgeOutcome({ text: answer.text, finishReason: 'stop' }, others, question).outcome };
});
console.log(`${question}\n\n${printComparison(compareAnswers(answers.filter(isCompared), { question }), answers)}`);
