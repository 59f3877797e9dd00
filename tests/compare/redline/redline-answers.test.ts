import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../utils/compare/index.ts';
import type { Redline, RedlineRow } from '../../../utils/compare/redline/redline.ts';
import { redlineAnswers } from '../../../utils/compare/redline/redline-answers.ts';

function redline(first: string, second: string): Redline {
  const answers = [
    { id: 'a', text: first },
    { id: 'b', text: second },
  ] as const;
  return redlineAnswers(...answers, compareAnswers(answers).groups);
}

/** Rows as text: `[out/in]`, `~` for what moved, `¶` where a paragraph begins, a line of code by its own sign. */
function write(first: string, second: string): string[] {
  const cut = (side: 'kept' | 'out' | 'in', start: number, end: number) =>
    (side === 'in' ? second : first).slice(start, end);
  const writePieces = (pieces: RedlineRow['pieces']) =>
    pieces
      .map(({ side, start, end }) => {
        const text = cut(side, start, end);
        const space = /\s*$/.exec(text)?.[0] ?? '';
        if (side === 'kept') return text;
        return side === 'out' ? `[${text.trimEnd()}/]${space}` : `[/${text.trimEnd()}]${space}`;
      })
      .join('')
      .trimEnd();
  return redline(first, second).rows.map((row) => {
    const opening = `${row.opensBlock ? '¶ ' : ''}${row.isMoved ? '~ ' : ''}`;
    if (row.lines) {
      const sign = { kept: ' ', out: '-', in: '+' };
      return row.lines.map(({ side, start, end }) => `${sign[side]}${cut(side, start, end)}`).join('\n');
    }
    return opening + (row.cells ? row.cells.map(writePieces).join(' | ') : writePieces(row.pieces));
  });
}

describe('redlineAnswers', () => {
  it('keeps what both say and marks the words that were put in place of others', () => {
    expect(
      write(
        'The tower was built in 1889 by Eiffel. It stands in Paris.',
        'The tower was built in 1887 by Eiffel, for a fair. It stands in Paris.',
      ),
    ).toEqual(['¶ The tower was built in [1889/] [/1887] by Eiffel[/, for a fair].', 'It stands in Paris.']);
  });

  it('takes a sentence that makes the same point in other words as one whole put in place of another', () => {
    expect(write('The mountain is 8,848 m high.', 'Its height above the sea is 8,848 m.')).toHaveLength(1);
  });

  it('stands between two kept sentences with what only one says', () => {
    expect(
      write(
        'Cats sleep a lot. They are hunters by night. Dogs bark.',
        'Cats sleep a lot. Dogs bark. Fish swim in cold water.',
      ),
    ).toEqual(['¶ Cats sleep a lot.', '[They are hunters by night./]', 'Dogs bark.', '[/Fish swim in cold water.]']);
  });

  it('says of a sentence that stands elsewhere only that it moved', () => {
    const opening = 'Boil the eggs for ten minutes.';
    const rest = 'Peel them under cold water. Serve them with a little salt and fresh bread.';
    const result = redline(`${opening} ${rest}`, `${rest} ${opening}`);
    expect(result.rows.filter(({ isMoved }) => isMoved)).toHaveLength(1);
    expect(result.differing).toBe(0);
  });

  it('compares code by lines and marks the words of a line that was edited', () => {
    const code = (lines: string) => `Use this:\n\n\`\`\`python\n${lines}\n\`\`\``;
    const first = code('def unique(items):\n    return list(items)\n\nunique([3, 1])');
    const second = code('def unique(items):\n    return set(items)\n\nunique([3, 1])\nprint(1)');
    expect(write(first, second).at(-1)).toBe(
      ' def unique(items):\n-    return list(items)\n+    return set(items)\n \n unique([3, 1])\n+print(1)',
    );
    const line = redline(first, second).rows.at(-1)?.lines?.[2];
    expect(line?.marks.map(({ start, end }) => second.slice(start, end))).toEqual(['set']);
  });

  it('compares tables by cells', () => {
    const table = (height: string) => `| Mountain | Height |\n|---|---|\n| Everest | ${height} |`;
    expect(write(table('8,848 m'), table('8,849 m')).at(-1)).toBe('Everest | [8,848/] [/8,849] m');
  });

  it('begins a paragraph where either answer does, and not between what is out and in inside one', () => {
    const rows = redline(
      'One is red. Two is green here today.\n\nThree is blue.',
      'One is red. Seven birds sang all night.\n\nThree is blue.',
    ).rows;
    expect(rows.map(({ opensBlock }) => opensBlock)).toEqual([true, false, false, true]);
  });

  it('counts words that differ among all', () => {
    expect(redline('Paris is big.', 'Paris is old.')).toMatchObject({ differing: 2, words: 4 });
    expect(redline('Same words.', 'Same words.')).toMatchObject({ differing: 0, words: 2 });
  });
});

const sentence = fc
  .array(fc.constantFrom('cats', 'Paris', 'is', 'not', '1889', 'the', 'red', '**bold**', '`code`', '猫', '—'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => `It ${words.join(' ')}.`);
const markdown = fc
  .array(
    fc.oneof(
      sentence,
      sentence.map((text) => `- ${text}`),
      fc.constant('\n\n'),
      fc.constant('\n```\nx = 1\n```\n'),
    ),
    {
      maxLength: 10,
    },
  )
  .map((parts) => parts.join('\n'));

describe('redlineAnswers, on any two texts', () => {
  /** All that a side shows, without spaces and without what only the layout adds. */
  const shown = (text: string, side: 'first' | 'second', { rows }: Redline) =>
    rows
      .filter((row) => row[side])
      .map((row) => row[side] ?? { start: 0, end: 0 })
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => text.slice(start, end))
      .join('');

  it('shows each passage of both answers once', () => {
    fc.assert(
      fc.property(markdown, markdown, (first, second) => {
        const result = redline(first, second);
        const strip = (text: string) => text.replace(/[\s\-`*|#]/g, '');
        expect(strip(shown(first, 'first', result))).toBe(strip(first));
        expect(strip(shown(second, 'second', result))).toBe(strip(second));
      }),
    );
  });

  it('finds nothing between a text and itself, and as much backwards as forwards', () => {
    fc.assert(
      fc.property(markdown, markdown, (first, second) => {
        expect(redline(first, first).rows.every(({ isEqual }) => isEqual)).toBe(true);
        const words = (text: Redline) => text.rows.filter(({ isEqual }) => !isEqual).length > 0;
        expect(words(redline(first, second))).toBe(words(redline(second, first)));
      }),
    );
  });
});
