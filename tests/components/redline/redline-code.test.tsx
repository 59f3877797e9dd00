// @vitest-environment happy-dom
import { beforeAll, expect, it, vi } from 'vitest';
import { codeSide } from '../../../components/redline/code-side.ts';
import { RedlineCode } from '../../../components/redline/RedlineCode.tsx';
import { redlineAnswers } from '../../../utils/compare/redline/redline-answers.ts';
import { createRun } from '../../../utils/run/run-state.ts';
import { draw } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const model = { key: 'a', providerId: 'deepseek', label: 'DeepSeek', modelId: 'm', host: 'localhost' } as const;
const models = [model, { ...model, key: 'b', label: 'Gemini' }];

const before = '/* Two lines\nof remark */\nconst size = 1;\nreturn size;';
const after = '/* Two lines\nof remark */\nconst length = 1;\nreturn size;';
const fenced = (code: string) => `\`\`\`js\n${code}\n\`\`\``;

function answersOf(...texts: readonly string[]) {
  const run = createRun({ runId: 'r', threadId: 'r', question: { text: 'Why?', way: 'panel' }, models, at: 0 });
  const answers = run.answers.map((answer, index) => ({ ...answer, text: texts[index] ?? '' }));
  const [first, second] = answers;
  if (!first || !second) throw new Error('No two answers.');
  const [row] = redlineAnswers(first, second).rows;
  if (!row) throw new Error('Nothing to read.');
  return { first, second, row };
}

it('puts each answer’s code together again from its lines', () => {
  const { first, second, row } = answersOf(fenced(before), fenced(after));
  const textOf = ({ side, start, end }: { side: string; start: number; end: number }) =>
    (side === 'in' ? second : first).text.slice(start, end);
  expect(codeSide(row.lines ?? [], 'in', textOf).code).toBe(before);
  const { code, starts } = codeSide(row.lines ?? [], 'out', textOf);
  expect(code).toBe(after);
  for (const [line, start] of starts) expect(code.slice(start).startsWith(textOf(line))).toBe(true);
});

it('colours each line as part of its whole, beside the marks of what differs', async () => {
  const { first, second, row } = answersOf(fenced(before), fenced(after));
  const page = await draw(<RedlineCode {...{ row, first, second }} />);
  // The grammars come when the first code is drawn.
  await vi.waitFor(() => expect(page.querySelector('.tok-com')).not.toBeNull(), { timeout: 10_000 });
  // The second line of a remark shows by nothing of its own that it is one.
  const remarks = [...page.querySelectorAll('.tok-com')].map(({ textContent }) => textContent);
  expect(remarks).toEqual(['/* Two lines', 'of remark */']);
  expect(page.querySelector('tr.in .tok-str')?.textContent).toBe('1');
  expect(page.querySelector('tr.in .tok-key')?.textContent).toBe('const');
  expect(page.querySelector('tr.in ins')?.textContent).toBe('length');
  const codes = [...page.querySelectorAll('tbody td:last-child')].map(({ textContent }) => textContent);
  expect(codes).toEqual(['/* Two lines', 'of remark */', 'const size = 1;', 'const length = 1;', 'return size;']);
});
