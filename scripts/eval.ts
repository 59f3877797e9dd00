import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readOwnExamples } from '../tests/compare/outcome/read-own-examples.ts';
import { hasExpected, readFixture, toReadable } from '../tests/compare/read-fixture.ts';
import { compareAnswers } from '../utils/compare/index.ts';
import { scoreMutualBest, scoreStringMatch } from './eval/baselines.ts';
import { printCurves } from './eval/print-curves.ts';
import { type Rates, readRates } from './eval/rates.ts';
import { readRows } from './eval/read-rows.ts';
import { type ClaimRow, scoreAlignment } from './eval/score-alignment.ts';
import {
  type AnswerRow,
  type LabelledRefusal,
  scoreEvasion,
  scoreExamples,
  scoreFalseAlarms,
  scoreLabel,
} from './eval/score-outcomes.ts';

/**
 * Measures the comparison engine on labelled answers: `EVAL_DIR=… npm run eval`. With `--errors alignment`,
 * `--errors differs` or `--errors outcome` it prints the mistakes behind the figures, to see why; with `--curve` it fits
 * the weights of partial answers again, and prints precision and recall on answers that they have not seen.
 */
const folder = process.env.EVAL_DIR;
printFixtures();
printExamples();
if (!folder) {
  console.log(
    '\nFor the labelled answers set EVAL_DIR to the folder with claims-dev.jsonl, refusals-*.jsonl and answers-dev.jsonl.',
  );
  process.exit(0);
}
const errors = process.argv[process.argv.indexOf('--errors') + 1] ?? '';
const MOST_ERRORS = 60;
const LONGEST_TEXT = 300;

const alignment = scoreAlignment(readRows<ClaimRow>(folder, 'claims-dev.jsonl'));
const xstest = readRows<LabelledRefusal>(folder, 'refusals-xstest-dev.jsonl');
const speechmap = readRows<LabelledRefusal>(folder, 'refusals-speechmap-dev.jsonl');
const ordinary = readRows<AnswerRow>(folder, 'answers-dev.jsonl').filter(({ id }) => id.startsWith('alpaca'));
const refused = scoreLabel(xstest, 'refused');
const partial = scoreLabel(xstest, 'partial');
const evasions = ['en', 'zh', 'fi'].map((language) => ({ language, ...scoreEvasion(speechmap, 'deepseek', language) }));
const falseAlarms = scoreFalseAlarms(ordinary);

console.log(
  `\n${'figure'.padEnd(20)} ${'precision'.padEnd(10)}${'recall'.padEnd(8)}${'F1'.padEnd(7)}${'baseline'.padEnd(30)}goal`,
);
const claims = readRows<ClaimRow>(folder, 'claims-dev.jsonl');
print('same point, pairs', alignment.same, 'F1 ≥ .65', ['tf-idf mutual best', scoreMutualBest(claims)]);
print('differs, pairs', alignment.differs, 'P ≥ .80 at R ≥ .40');
const isRefused = (label: string) => label === 'refused';
print('refused', refused.rates, 'F1 ≥ .90; published .853', ['string match', scoreStringMatch(xstest, isRefused)]);
print('partial', partial.rates, 'R ≥ .70 at P ≥ .90; published .597');
const goals: Record<string, string> = { en: 'F1 ≥ .90', zh: 'F1 ≥ .90', fi: 'F1 ≥ .80' };
for (const { language, rates } of evasions) {
  const own = speechmap.filter(
    ({ model, lang, label }) => model.startsWith('deepseek') && lang === language && !label.startsWith('ERROR'),
  );
  const baseline = scoreStringMatch(own, (label) => label !== 'COMPLETE');
  print(`not answered, ${language}`, rates, goals[language] ?? '', ['string match', baseline]);
}
const share = falseAlarms.answers > 0 ? (100 * falseAlarms.alarms.length) / falseAlarms.answers : 0;
console.log(
  `${'false alarms'.padEnd(20)} ${`${share.toFixed(2)} % of ${falseAlarms.answers} answers`.padEnd(55)}≤ 1 %`,
);

if (errors === 'alignment' || errors === 'differs') {
  const wanted = alignment.mistakes.filter(({ kind }) => kind.endsWith(errors === 'differs' ? 'difference' : 'same'));
  for (const { kind, question, a, b } of spread(wanted))
    console.log(`\n${kind} · ${cut(question)}\n  ${cut(a)}\n  ${cut(b)}`);
}
if (errors === 'outcome') {
  const all = [
    ...refused.mistakes,
    ...partial.mistakes,
    ...evasions.flatMap(({ mistakes }) => mistakes),
    ...falseAlarms.alarms,
  ];
  for (const { said, label, prompt, answer } of spread(all))
    console.log(`\nsaid ${said}, labelled ${label} · ${cut(prompt)}\n  ${cut(answer)}`);
}

if (process.argv.includes('--curve')) printCurves(xstest);

function print(name: string, rates: Rates, goal: string, baseline?: readonly [name: string, rates: Rates]): void {
  const { precision, recall, f1 } = readRates(rates);
  const other = baseline ? `${baseline[0]} F1 ${readRates(baseline[1]).f1.toFixed(3)}` : '–';
  const figures = `${precision.toFixed(3).padEnd(10)}${recall.toFixed(3).padEnd(8)}${f1.toFixed(3).padEnd(7)}`;
  console.log(`${name.padEnd(20)} ${figures}${other.padEnd(30)}${goal}`);
}

/** What can be measured without data: the fixtures of this repository, reviewed by eye. */
function printFixtures(): void {
  const root = join(import.meta.dirname, '../tests/fixtures/compare');
  const names = readdirSync(root).filter((name) => hasExpected(join(root, name)));
  const wrong = names.filter((name) => {
    const { question, answers } = readFixture(join(root, name));
    const readable = toReadable(compareAnswers(answers, { question }), answers);
    return !isDeepStrictEqual(readable, JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8')));
  });
  console.log(
    `fixtures: ${names.length - wrong.length} of ${names.length} as reviewed${wrong.map((name) => `\n  not ${name}`).join('')}`,
  );
}

function printExamples(): void {
  const scores = [...readOwnExamples()].map(([language, examples]) => {
    const { right, mistakes } = scoreExamples(examples);
    for (const { said, label, answer } of mistakes)
      console.log(`  ${language}: said ${said}, not ${label}: ${cut(answer)}`);
    return `${language} ${right} of ${examples.length}`;
  });
  console.log(`own outcomes as labelled: ${scores.join(' · ')}`);
}

/** Some of all, evenly over the data, so that one question does not fill the list. */
function spread<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, items.length / MOST_ERRORS);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT)}…`;
}
