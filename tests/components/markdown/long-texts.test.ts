import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, plainExcerpt } from '../../../components/answers/markdown/excerpt.ts';
import { growNext, type Progress } from '../../../components/answers/markdown/grow-next.ts';
import { growBlocks, noBlocks } from '../../../components/answers/markdown/growing-blocks.ts';
import {
  deepestNesting,
  longestBlock,
  longestCode,
  longestList,
  longestTypeset,
  pieceLength,
} from '../../../components/answers/markdown/limits.ts';
import { marksByBlock } from '../../../components/answers/markdown/marks-by-block.ts';
import { parseBlocks } from '../../../components/answers/markdown/parse-blocks.ts';
import { longestPart, plainParts } from '../../../components/answers/markdown/plain-parts.ts';

const none: Progress = { blocks: noBlocks, nextAt: 0 };
const stopped = () => 0;

/** Takes a whole text as the panel does, and counts what was parsed on the way, in characters. */
function takeWhole(text: string) {
  let progress = none;
  let steps = 0;
  let parsed = 0;
  let longest = 0;
  while (progress.blocks.source.length < text.length || !progress.blocks.ended) {
    const before = progress.blocks;
    progress = growNext(progress, text, true, stopped);
    const { source, settled, tail } = progress.blocks;
    const isPlain = [...settled, ...tail].at(-1)?.node.type === 'plain';
    const work = isPlain ? 0 : source.length - before.tailStart;
    parsed += work;
    longest = Math.max(longest, work);
    steps += 1;
    expect(steps, 'steps').toBeLessThan(1_000);
  }
  const { settled } = progress.blocks;
  return { blocks: settled, types: settled.map(({ node }) => node.type), parsed, longest };
}

const ofLength = (line: string, length: number) => line.repeat(Math.ceil(length / line.length)).slice(0, length);

/** What a text could be made of to be hard to read; each grows to any length. */
const shapes: Readonly<Record<string, string>> = {
  'one line': 'words of one line ',
  'one word': 'a',
  paragraphs: 'A paragraph with **bold** words.\n\n',
  'list items': '- An item of a list\n',
  'loose items': '1. An item\n\n   and its second paragraph\n\n',
  'table rows': '| a | b |\n',
  'open brackets': '[',
  'open parentheses': '(',
  'open links': '[a](',
  'open images': '![',
  footnotes: '[^a',
  backticks: '`',
  stars: '*a ',
  underscores: '_a_a',
  dollars: '$a ',
  'open formulas': '\\(a ',
  'open tags': '<a ',
  comments: '<!--',
  references: '&a',
  pipes: '|a\n',
  quotes: '>',
  'quoted items': '> - ',
  fences: '```\n',
  'long fences': '```\ncode\n\ncode\n```\n\n',
  headings: '# a\n',
  'blank lines': '\n',
  definitions: '[a]: b\n',
};

describe('texts of any length and shape', () => {
  test.each(Object.entries(shapes))(
    '%s: parsed in short steps that grow as the text does, and nothing is left out',
    (_, line) => {
      const text = ofLength(line, 100_000);
      const { blocks, parsed, longest } = takeWhole(text);
      // So many backticks open a block of code, which is cheap.
      const limit = line === '`' ? longestCode : longestBlock;
      expect(longest).toBeLessThanOrEqual(limit + 2 * pieceLength);
      // A block that cannot be cut is begun anew with each piece, so each character is read a few times.
      expect(parsed).toBeLessThanOrEqual(text.length * (1 + limit / pieceLength));
      let end = 0;
      for (const { node, base } of blocks) {
        const start = base + (node.position?.start.offset ?? 0);
        expect(start).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, start).trim()).toBe('');
        end = base + (node.position?.end.offset ?? 0);
      }
      expect(text.slice(end).trim()).toBe('');
    },
  );

  test('what is beyond the limit is plain, and what was typeset before stays so', () => {
    const { types } = takeWhole(ofLength('A paragraph with **bold** words.\n\n', longestTypeset + 1_000_000));
    expect(new Set(types.slice(0, -1))).toEqual(new Set(['paragraph']));
    expect(types.at(-1)).toBe('plain');
  });

  test('one block that is too long is plain; those after it are typeset again', () => {
    const { types } = takeWhole(
      `Before.\n\n${ofLength('no end ', longestBlock * 2)}\n\nAfter **it**.\n\n# A heading\n`,
    );
    expect(types).toEqual(['paragraph', 'plain', 'paragraph', 'heading']);
  });

  test('references of a long text reach from one end to the other', () => {
    const text = `See [the page][p] and the note.[^n]\n\n${ofLength('Words.\n\n', longestBlock * 2)}[p]: https://example.com/\n\n[^n]: A note.\n`;
    const [first] = takeWhole(text).blocks;
    const inner = first && 'children' in first.node ? first.node.children.map(({ type }) => type) : [];
    expect(inner).toEqual(['text', 'linkReference', 'text', 'footnoteReference']);
  });

  test('a long list is cut at its items and keeps its numbers', () => {
    const text = Array.from({ length: 2_000 }, (_, index) => `${index + 1}. An item\n      - of two levels`).join('\n');
    const { blocks, types } = takeWhole(text);
    expect(new Set(types)).toEqual(new Set(['list']));
    const lists = blocks.flatMap(({ node }) => (node.type === 'list' ? [node] : []));
    let next = 1;
    for (const list of lists) {
      expect(list.start).toBe(next);
      next += list.children.length;
    }
    expect(next).toBe(2_001);
    for (const { node } of blocks)
      expect((node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0)).toBeLessThan(
        longestList + 2 * pieceLength,
      );
  });

  test('long code is code; blank lines in it do not cut it', () => {
    const { types } = takeWhole(`\`\`\`js\n${ofLength('const a = 1;\n\n', longestBlock * 3)}\n\`\`\`\n\nAfter.\n`);
    expect(types).toEqual(['code', 'paragraph']);
    expect(takeWhole(`\`\`\`js\n${ofLength('const a = 1;\n\n', longestCode * 1.2)}`).types).toEqual(['plain']);
  });

  test.each([
    '> '.repeat(500),
    '- '.repeat(500),
    `${'*a '.repeat(400)}b${' a*'.repeat(400).trim()}`.replaceAll(' a*', 'a*'),
  ])('what is nested beyond measure is plain', (text) => {
    expect(parseBlocks(`${text}words`).map(({ type }) => type)).toContain('plain');
  });

  test('what is nested as deep as people write is not', () => {
    const text = Array.from({ length: deepestNesting / 3 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n');
    expect(parseBlocks(text).map(({ type }) => type)).toEqual(['list']);
  });

  test('a parser that fails leaves the text plain', () => {
    const fails = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(parseBlocks('words', fails)).toEqual([
      { type: 'plain', position: { start: { offset: 0 }, end: { offset: 5 } } },
    ]);
  });
});

describe('how often a growing text is drawn', () => {
  test('at every call while parsing is quick', () => {
    const first = growNext(none, 'Some', false, stopped);
    expect(growNext(first, 'Some words', false, stopped).blocks.source).toBe('Some words');
  });

  test('with a pause of three times what it took when that was long, and at once at the end', () => {
    const times = [0, 20, 21, 80, 85, 90, 95];
    const clock = () => times.shift() ?? 0;
    const first = growNext(none, 'Some', false, clock);
    expect(first.nextAt).toBe(80);
    const held = growNext(first, 'Some words', false, clock);
    expect(held.blocks.source).toBe('Some');
    expect(growNext(held, 'Some words', false, clock).blocks.source).toBe('Some words');
    expect(growNext(first, 'Some words, ended', true, () => 21).blocks.source).toBe('Some words, ended');
  });

  test('another text, as after a retry, does not wait', () => {
    const first: Progress = { ...growNext(none, 'Some', false, stopped), nextAt: 1_000 };
    expect(growNext(first, 'Other', false, stopped).blocks.source).toBe('Other');
  });

  test('one of megabytes at most once a second', () => {
    const text = ofLength('words ', 5_000_000);
    const before: Progress = { blocks: growBlocks(noBlocks, text, false), nextAt: 0 };
    expect(growNext(before, `${text}more`, false, stopped).nextAt).toBe(1_000);
  });
});

describe('plain text in parts', () => {
  const units = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', 'long word'), maxLength: 4_000 });

  test('the parts are the text, none is too long, and no character is cut in two', () => {
    fc.assert(
      fc.property(units, fc.nat(3), (text, times) => {
        const source = text.repeat(times + 1);
        const parts = plainParts(source, 0, source.length);
        expect(parts.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
        for (const { start, end } of parts) {
          expect(end - start).toBeLessThanOrEqual(longestPart);
          expect(source.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('all but the last part stay as they are when the text grows', () => {
    fc.assert(
      fc.property(units, units, (text, more) => {
        const source = text.repeat(5);
        const before = plainParts(source, 0, source.length).slice(0, -1);
        const after = plainParts(source + more, 0, source.length + more.length);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

test('each block gets the marks that lie in it, also those that reach over several', () => {
  const mark = (start: number, end: number) => ({ start, end, kind: 'only' as const, group: String(start) });
  const marks = [mark(25, 28), mark(5, 22), mark(0, 3), mark(40, 41)];
  const blocks = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 21, end: 30 },
    { start: 30, end: 39 },
  ];
  expect(marksByBlock(blocks, marks).map((own) => own.map(({ start }) => start))).toEqual([[0, 5], [5], [5, 25], []]);
});

describe('quoting from a long text', () => {
  const paragraph = 'A sentence with **bold** words. Another one.\n\n';
  const text = ofLength(paragraph, paragraph.length * 5_000);

  test('reads the words around the place only, at every place the same', () => {
    for (const index of [0, 1, 3_000]) {
      const start = index * paragraph.length;
      expect(plainExcerpt(text, start, start + 31)).toBe('A sentence with bold words.');
      for (const part of excerptOf(text, start, start + 31)) {
        expect(text.slice(part.map[0], part.map.at(-1))).toBe(part.text);
      }
    }
  });

  test('what was not typeset is quoted as it was sent', () => {
    const start = 4_900 * paragraph.length;
    expect(plainExcerpt(text, start, start + 31)).toBe('A sentence with **bold** words.');
  });

  test('a sentence without end is quoted up to a screen, and says so', () => {
    const quoted = plainExcerpt('word '.repeat(500_000), 0, 2_500_000);
    expect(quoted.length).toBeLessThan(2_100);
    expect(quoted).toMatch(/word …$/);
  });
});
