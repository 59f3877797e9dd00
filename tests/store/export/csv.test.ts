import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Run } from '../../../utils/domain.ts';
import { csvColumns, toCsv } from '../../../utils/store/export/to-csv.ts';
import { answerOf, comparisonOf, runOf } from '../../components/compare/run-of.ts';
import { arbitraryRuns } from './arbitrary-run.ts';

/** A reader after the letter of RFC 4180, section 2, that forgives nothing. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      at += 1;
      for (; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error('A quoted field does not end.');
        if (text[at] === '"') at += 1;
        value += text[at];
      }
      at += 1;
    } else {
      for (; at < text.length && !',"\r\n'.includes(text[at] ?? ''); at += 1) value += text[at];
    }
    rows.at(-1)?.push(value);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else throw new Error(`Neither a comma nor the end of a line at ${at}.`);
  }
  return rows;
}

function read(runs: readonly Run[]): Record<string, string>[] {
  const text = toCsv(runs.map((run) => ({ run })));
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...rows] = readCsv(text.slice(1));
  expect(head).toEqual(csvColumns);
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
  });
}

const asked = (text: string) =>
  ({ ...runOf(answerOf(0, 'An answer', 'answered')), question: { text, way: 'panel' } }) as const;

describe('a table of runs', () => {
  it('is read back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(arbitraryRuns, (runs) => {
        const rows = read(runs);
        const answers = runs.flatMap(({ answers }): readonly (Answer | undefined)[] =>
          answers.length === 0 ? [undefined] : answers,
        );
        expect(rows).toHaveLength(answers.length);
        for (const [index, answer] of answers.entries()) {
          const said = rows[index]?.answer ?? '';
          expect([answer?.text ?? '', `'${answer?.text}`]).toContain(said);
          expect(rows[index]?.host?.replace(/^'/, '')).toBe((answer?.model.host ?? '').replace(/^'/, ''));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%'),
        fc.constantFrom('', ' ', '\t', '\r', '\n', '\u00a0', '\u200b'),
        fc.string({ maxLength: 10 }),
        (sign, before, rest) => {
          const [row] = read([asked(`${before}${sign}${rest}`)]);
          expect(row?.question?.startsWith("'")).toBe(true);
        },
      ),
    );
  });

  it('leaves a harmless text alone', () => {
    expect(read([asked('Is 2 + 2 = 4?')])[0]?.question).toBe('Is 2 + 2 = 4?');
  });

  it('says what the person put on a run', () => {
    const run = runOf(answerOf(0, 'one', 'answered'), answerOf(1, 'two', 'answered'));
    const rows = read([{ ...run, starred: true, tags: ['a', 'b'], note: '=1+1', bestAnswerId: 'run:openai' }]);
    expect(rows[0]).toMatchObject({ starred: 'true', tags: 'a, b', note: "'=1+1", best: 'false' });
    expect(rows[1]?.best).toBe('true');
  });

  it('leaves empty what is not known, and counts the points', () => {
    const run = runOf(answerOf(0, 'one', 'answered'), answerOf(1, 'two'));
    const [first, second] = read([run]);
    expect(first).toMatchObject({ outcome: 'answered', price_usd: '', input_tokens: '', total_ms: '1000' });
    expect(second).toMatchObject({ outcome: 'writing', total_ms: '' });
    const comparison = comparisonOf([{ verdict: 'differs', says: [['run:deepseek', 0, 3]] }]);
    expect(toCsv([{ run, comparison }])).toContain(',1,0,0,0,DeepSeek,');
  });
});
