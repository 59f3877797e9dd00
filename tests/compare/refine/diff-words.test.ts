import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../utils/compare/normalise/read-words.ts';
import { diffSequences } from '../../../utils/compare/refine/diff-sequences.ts';
import { diffWords } from '../../../utils/compare/refine/diff-words.ts';

/** `one [two/twi] three` holds both sentences and the expected difference: what is left and right of the slash. */
const notations = [
  'Paris is the [capital/seat] of France',
  'the same words',
  '[A/The] dog barks',
  'it is [not/] safe',
  'it ends [/here]',
  'the [big and old/small] red house',
  'built in [1889/1887] out of iron by [Eiffel/Bell]',
];

function parse(notation: string): { a: string; b: string } {
  const side = (index: 1 | 2) =>
    notation.replace(/\[([^/]*)\/([^\]]*)\]/g, (...match) => String(match[index])).replace(/ {2,}/g, ' ');
  return { a: side(1).trim(), b: side(2).trim() };
}

function serialise(a: string, b: string): string {
  const first = readWords(a, 'en');
  const second = readWords(b, 'en');
  const cut = (text: string, words: typeof first, from: number, to: number) =>
    text.slice(words[from]?.start, words[to - 1]?.end);
  const parts: string[] = [];
  let at = 0;
  for (const { fromA, toA, fromB, toB } of diffWords(first, second)) {
    if (fromA > at) parts.push(cut(a, first, at, fromA));
    parts.push(`[${toA > fromA ? cut(a, first, fromA, toA) : ''}/${toB > fromB ? cut(b, second, fromB, toB) : ''}]`);
    at = toA;
  }
  if (at < first.length) parts.push(cut(a, first, at, first.length));
  return parts.join(' ');
}

describe('diffWords', () => {
  for (const notation of notations) {
    it(notation, () => {
      const { a, b } = parse(notation);
      expect(serialise(a, b)).toBe(notation);
    });
  }

  it('joins changes over a lone stop word', () => {
    expect(serialise('the big house of stone', 'the small barn of wood')).toBe(
      'the [big house of stone/small barn of wood]',
    );
  });

  it('says nothing of words that only moved', () => {
    expect(serialise('In 1969 men landed there', 'men landed there in 1969')).toBe('In 1969 men landed there');
  });
});

describe('diffSequences', () => {
  const sequence = fc.array(fc.nat({ max: 5 }), { maxLength: 40 });

  it('turns one into the other', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const built: number[] = [];
        let at = 0;
        for (const { fromA, toA, fromB, toB } of diffSequences(a, b)) {
          built.push(...a.slice(at, fromA), ...b.slice(fromB, toB));
          at = toA;
        }
        built.push(...a.slice(at));
        expect(built).toEqual(b);
      }),
    );
  });

  it('finds the shortest script', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const edits = diffSequences(a, b).reduce(
          (sum, { fromA, toA, fromB, toB }) => sum + toA - fromA + toB - fromB,
          0,
        );
        expect(edits).toBe(a.length + b.length - 2 * longestCommon(a, b));
      }),
    );
  });
});

function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const left of a) {
    const next = [0];
    b.forEach((right, index) => {
      next.push(left === right ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row[b.length] ?? 0;
}
