import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growWords } from '../../../components/answers/markdown/grow-words.ts';
import { type GrowingBlocks, growBlocks, noBlocks } from '../../../components/answers/markdown/growing-blocks.ts';
import { demoAnswers } from '../../bench/read-texts.ts';

/** All blocks with their places in the whole text: what a tree counts from depends on when it was parsed. */
function inText({ settled, tail }: GrowingBlocks): unknown[] {
  return [...settled, ...tail].map(({ node, base, level }) => {
    const place = (key: string, value: unknown) =>
      key === 'offset' ? Number(value) + base : key === 'line' ? undefined : value;
    return [level, JSON.parse(JSON.stringify(node, place))];
  });
}

/** Grows a text piece by piece, and holds each step that was not parsed against its parsing. Counts them. */
function growAndCheck(text: string, lengths: readonly number[]): { readonly steps: number; readonly unparsed: number } {
  let blocks: GrowingBlocks = noBlocks;
  let unparsed = 0;
  let steps = 0;
  for (let end = 0; end < text.length; steps++) {
    end = Math.min(text.length, end + (lengths[steps % lengths.length] ?? 1));
    const source = text.slice(0, end);
    const grown = growBlocks(blocks, source, false);
    if (growWords(blocks, source)) {
      unparsed += 1;
      // Without its tail, nothing is known of the text's end.
      expect(inText(grown), JSON.stringify(source)).toEqual(inText(growBlocks({ ...blocks, tail: [] }, source, false)));
    }
    blocks = grown;
  }
  return { steps, unparsed };
}

describe('a text that goes on with words', () => {
  it('has the blocks that parsing finds, whatever stands before the words', () => {
    const piece = fc.constantFrom(
      ...'a;b; ;  ;, ;one;two three;1;12;1. ;. ;.;-;- ;+ ;* ;*;**;_;__;~~;`;``;```;$;$$;$5;(;);[;];](;[^;!;<;<di;div;>;> ;|;| ;#;# ;## ;\\;\\(;\\);&;amp;:;www;www.;http;https://;@;me@;x.org;/;=;---;    ;\t;é;文字;，;😀;[ ] ;[x] ;<b>;<!;?;%;’'.split(
        ';',
      ),
      ';',
      '\n',
      '\n\n',
      '\n- ',
      '\n   ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
        (pieces, lengths) => {
          growAndCheck(pieces.join(''), lengths);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(['<div', 'x |ww\n|ww', '[a*(one', 'see www.?a', 'me@you.org and more', '- [ ] a task', 'price $5 and'])(
    'is parsed where more letters make “%s” something else',
    (text) => {
      growAndCheck(text, [1]);
    },
  );

  it('is rarely parsed, in answers as models write them', () => {
    const text = demoAnswers()
      .map(([answer]) => answer)
      .join('\n\n')
      .slice(0, 8_000);
    const { steps, unparsed } = growAndCheck(text, [13]);
    expect(unparsed / steps).toBeGreaterThan(0.4);
  });
});
