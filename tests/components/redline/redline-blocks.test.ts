import { describe, expect, it } from 'vitest';
import { itemsOf, redlineBlocks, sideBySide } from '../../../components/redline/redline-blocks.ts';
import { redlineAnswers } from '../../../utils/compare/redline/redline-answers.ts';

const rowsOf = (first: string, second: string) =>
  redlineAnswers({ id: 'a', text: first }, { id: 'b', text: second }).rows;

/** `fold 2` for a fold of two rows, `prose 3` for a paragraph of three sentences. */
const write = (blocks: ReturnType<typeof redlineBlocks>) => blocks.map(({ kind, rows }) => `${kind} ${rows.length}`);

const equal = 'Cats sleep all day. Dogs bark at night. Birds sing at dawn.';

describe('redlineBlocks', () => {
  it('folds what is equal, from two rows on, and only when asked to', () => {
    const rows = rowsOf(`${equal} It was built in 1889.`, `${equal} It was built in 1887.`);
    expect(write(redlineBlocks(rows, true))).toEqual(['fold 3', 'prose 1']);
    expect(write(redlineBlocks(rows, false))).toEqual(['prose 4']);
    const single = rowsOf('Cats sleep. It was built in 1889.', 'Cats sleep. It was built in 1887.');
    expect(write(redlineBlocks(single, true))).toEqual(['prose 2']);
  });

  it('keeps paragraphs, lists, tables, headings and code apart', () => {
    const answer = [
      '# Cats and dogs',
      'Cats sleep. Dogs bark.',
      'Birds sing.',
      '- one fish swims here\n- two frogs jump there',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '```\nx = 1\n```',
    ].join('\n\n');
    expect(write(redlineBlocks(rowsOf(answer, answer), false))).toEqual([
      'heading 1',
      'prose 2',
      'prose 1',
      'list 2',
      'table 2',
      'code 1',
    ]);
    const list = redlineBlocks(rowsOf(answer, answer), false)[3];
    expect(itemsOf(list?.rows ?? [])).toHaveLength(2);
  });
});

describe('sideBySide', () => {
  it('puts what only one has beside what only the other has at that place', () => {
    const rows = rowsOf(
      `${equal}\n\n# Only here\n\nWhales dive deep in cold seas.`,
      `${equal}\n\nGold melts at high heat.\n\nTrains left Berlin late yesterday.`,
    );
    const lines = sideBySide(redlineBlocks(rows, true)).map(({ whole, first, second }) =>
      whole ? whole.kind : `${first.length}:${second.length}`,
    );
    expect(lines).toEqual(['fold', '2:2']);
  });
});
