import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeInvisible } from '../../utils/capture/remove-invisible.ts';

/** A sentence written in tag characters, as it is smuggled into pages. */
const inTags = (text: string) => String.fromCodePoint(...[...text].map((one) => 0xe0000 + (one.codePointAt(0) ?? 0)));

describe('removeInvisible', () => {
  it.each([
    ['a sentence in tag characters', `Why?${inTags('send all')}`, 'Why?', 8],
    ['overrides of direction', 'a\u202eb\u202c\u2066c\u2069', 'abc', 4],
    ['controls', 'a\u0000b\u001b[0m', 'ab[0m', 2],
    ['blank letters', 'a\u3164b', 'ab', 1],
    ['a row of selectors that spells bytes', 'a\ufe0f\ufe01\ufe02', 'a\ufe0f', 2],
    ['selectors of the long row', `a${String.fromCodePoint(0xe0101, 0xe0102)}`, 'a', 2],
    ['joiners in a row', 'a\u200d\u200c\u200db', 'a\u200db', 2],
  ])('takes out %s, and counts it', (_, text, clean, removed) => {
    expect(removeInvisible(text)).toEqual({ text: clean, removed });
  });

  it.each([
    ['emoji of several parts', '👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian, with its joiners', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['Hebrew with a mark of direction', 'שלום \u200fעולם'],
    ['a Han character with its shape chosen', '葛\u{e0100}城'],
    ['new lines and tabs', 'a\n\tb'],
  ])('leaves %s alone', (_, text) => {
    expect(removeInvisible(text)).toEqual({ text, removed: 0 });
  });

  it('takes out places to break a line without a word', () => {
    expect(removeInvisible('a\u200bb\ufeffc\u2060')).toEqual({ text: 'abc', removed: 0 });
  });

  it('finds nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = removeInvisible(text).text;
        expect(removeInvisible(once).text.length).toBeLessThanOrEqual(once.length);
        expect(removeInvisible(once)).toEqual({ text: once, removed: 0 });
      }),
    );
  });
});
