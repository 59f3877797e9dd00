import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../components/answers/markdown/parse-markdown.ts';
import { isTextLeaf, mapLeaf, type TextLeaf } from '../../../components/answers/markdown/text-leaf.ts';

function leavesOf(node: Nodes): TextLeaf[] {
  if (isTextLeaf(node)) return [node];
  return 'children' in node ? node.children.flatMap(leavesOf) : [];
}

/** What the first leaf's characters stand on in the source, one after the other. */
function standsOn(source: string): string[] {
  const [leaf] = leavesOf(parseMarkdown(source));
  if (!leaf) throw new Error(`no text in ${source}`);
  const map = mapLeaf(leaf, source, 0);
  return [...Array(leaf.value.length).keys()].map((index) => source.slice(map[index], map[index + 1]));
}

test.each([
  ['plain', ['p', 'l', 'a', 'i', 'n']],
  ['a\\*b', ['a', '\\*', 'b']],
  ['a\\\\b', ['a', '\\\\', 'b']],
  ['a\\b', ['a', '\\', 'b']],
  ['5 &lt; 6', ['5', ' ', '&lt;', ' ', '6']],
  ['a&amp;b', ['a', '&amp;', 'b']],
  ['a&amp;amp;b', ['a', '&amp;', 'a', 'm', 'p', ';', 'b']],
  ['a & b', ['a', ' ', '&', ' ', 'b']],
  ['&nosuch; x', ['&', 'n', 'o', 's', 'u', 'c', 'h', ';', ' ', 'x']],
  ['&#65;&#x42;', ['&#65;', '&#x42;']],
  ['&eacute;t&eacute;', ['&eacute;', 't', '&eacute;']],
])('%j', (source, pieces) => {
  expect(standsOn(source)).toEqual(pieces);
});

test('an emoji given by its number takes two units of the text and one reference of the source', () => {
  const source = 'a&#x1F600;b';
  const [leaf] = leavesOf(parseMarkdown(source));
  if (!leaf) throw new Error('no text');
  expect(leaf.value).toBe('a😀b');
  expect(mapLeaf(leaf, source, 0)).toEqual([0, 1, 1, 10, 11]);
});

test('lines of a quotation are found behind their signs', () => {
  const source = '> one\n> two';
  const [leaf] = leavesOf(parseMarkdown(source));
  if (!leaf) throw new Error('no text');
  const map = mapLeaf(leaf, source, 0);
  expect(source.slice(map[leaf.value.indexOf('t')], map[leaf.value.length])).toBe('two');
});

test('code is found behind its fence and its indentation', () => {
  const source = '- item\n\n  ```js\n  let a;\n  a++;\n  ```\n';
  const leaf = leavesOf(parseMarkdown(source)).find((one) => one.type === 'code');
  if (!leaf) throw new Error('no code');
  const map = mapLeaf(leaf, source, 0);
  const at = leaf.value.indexOf('a++;');
  expect(source.slice(map[at], map[at + 4])).toBe('a++;');
});

const piece = fc.constantFrom(
  'word',
  ' ',
  'é',
  '😀',
  '&amp;',
  '&lt;',
  '&#65;',
  '\\*',
  '\\\\',
  '&copy;',
  '\n',
  '*',
  '5 < 6',
  '&',
  '`a b`',
  '**',
);

test('every character of a text stands on itself, on an escape of it or on a reference', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const source = `start ${pieces.join('')} end`;
      for (const leaf of leavesOf(parseMarkdown(source))) {
        const map = mapLeaf(leaf, source, 0);
        expect(map).toHaveLength(leaf.value.length + 1);
        for (let index = 0; index < leaf.value.length; index++) {
          expect(map[index + 1]).toBeGreaterThanOrEqual(map[index] ?? 0);
          const found = source[map[index] ?? 0];
          const wanted = leaf.value[index];
          const isSame = found === wanted || found === '\\' || found === '&' || (wanted === ' ' && found === '\n');
          expect(isSame, `${source} at ${index}: ${wanted} on ${found}`).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
