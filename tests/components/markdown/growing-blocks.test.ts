import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { type Block, growBlocks, noBlocks } from '../../../components/answers/markdown/growing-blocks.ts';
import type { BlockNode } from '../../../components/answers/markdown/parse-blocks.ts';

/** A block without its identity: type, text and place in the whole source, all the way down. */
function shape({ node, base, level }: Block): unknown {
  const describeNode = (one: Nodes | BlockNode): unknown => [
    one.type,
    'value' in one ? one.value : '',
    (one.position?.start.offset ?? 0) + base,
    (one.position?.end.offset ?? 0) + base,
    'children' in one ? one.children.map(describeNode) : [],
  ];
  return [describeNode(node), level];
}

function growIn(pieces: readonly string[]) {
  let blocks = noBlocks;
  let source = '';
  for (const piece of pieces) {
    source += piece;
    blocks = growBlocks(blocks, source, false);
  }
  return growBlocks(blocks, source, true);
}

const whole = (source: string) => growBlocks(noBlocks, source, true).settled.map(shape);

function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (let index = 0; at < text.length; index++) {
    const length = lengths[index % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

const line = fc.constantFrom(
  'Some words, **bold** and `code`.',
  '# A heading',
  'Title',
  '---',
  '===',
  '- one',
  '- ',
  '  - nested',
  '  continued',
  '1. first',
  '10) tenth',
  '> quoted',
  'lazy',
  '```js',
  '```',
  '    indented',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  '$$',
  'x^2',
  '* * *',
  '<div>',
  '</div>',
  '&amp; \\* 5 &lt; 6',
  '',
  '',
);
const document = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

describe('growing blocks', () => {
  test('a text that arrives in pieces ends as the blocks of the whole text', () => {
    fc.assert(
      fc.property(document, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, lengths) => {
        expect(growIn(cut(text, lengths)).settled.map(shape)).toEqual(whole(text));
      }),
      { numRuns: 600 },
    );
  });

  test('so does every demo answer', () => {
    const demo = new URL('../../emulator/demo/', import.meta.url);
    const files = readdirSync(demo, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const text = readFileSync(new URL(name, demo), 'utf8');
      expect(growIn(cut(text, [97, 211, 43])).settled.map(shape), name).toEqual(whole(text));
    }
  });

  test('a settled block is the same object until the end', () => {
    const first = growBlocks(noBlocks, 'One.\n\nTwo.\n\nThr', false);
    const second = growBlocks(first, 'One.\n\nTwo.\n\nThree.\n\nFour.\n', false);
    expect(second.settled[0]).toBe(first.settled[0]);
    expect(second.settled.length).toBeGreaterThan(first.settled.length);
    expect(growBlocks(second, second.source, true).settled[0]).toBe(first.settled[0]);
  });

  test('`---` is not settled as a rule while it can still become part of the list before it', () => {
    const half = growBlocks(noBlocks, '- a\n---', false);
    expect(half.settled).toHaveLength(0);
    expect(growIn(['- a\n---', ' and more\n']).settled.map(shape)).toEqual(whole('- a\n--- and more\n'));
  });

  test('a reference defined at the end reaches back to the blocks before it', () => {
    const text = 'See [the page][1].\n\nMore.\n\n[1]: https://example.com\n';
    expect(growIn(cut(text, [5])).settled.map(shape)).toEqual(whole(text));
  });

  test('a footnote is one before its definition comes, and stands where it stood', () => {
    const text = 'First.\n\nSo it is.[^1] And more.\n\nThen';
    const grown = growIn([text]);
    const half = growBlocks(growBlocks(noBlocks, text.slice(0, 30), false), text, false);
    const types = [...half.settled, ...half.tail].map(({ node }) =>
      'children' in node ? node.children.map(({ type }) => type) : [],
    );
    expect(types[1]).toEqual(['text', 'footnoteReference', 'text']);
    // With the text at its end and no definition, it was none.
    expect(grown.settled.map(shape)).toEqual(whole(text));
    const defined = `${text} the end.\n\n[^1]: A note.\n`;
    expect(growIn(cut(defined, [7])).settled.map(shape)).toEqual(whole(defined));
  });

  test('a text that is no continuation, as after a retry, starts anew', () => {
    const before = growBlocks(noBlocks, 'One.\n\nTwo.\n\nThree.\n', false);
    expect(growBlocks(before, 'Other', false).settled).toHaveLength(0);
  });

  test('heading levels go one deeper at a time, whatever signs were used', () => {
    const { settled } = growBlocks(noBlocks, '# A\n\n### B\n\n### C\n\n#### D\n\n# E\n', true);
    expect(settled.map((block) => block.level)).toEqual([1, 2, 2, 3, 1]);
  });
});
