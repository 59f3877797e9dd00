import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenParts } from '../../../../components/answers/aloud/spoken-parts.ts';

describe('spokenParts', () => {
  it('reads words without their Markdown, and ends headings and items', () => {
    const markdown =
      '## Height\n\nIt is **8,848 m** high. See [the survey](https://example.org).\n\n- cold\n- thin air!';
    expect(spokenParts(markdown, 'en', 'Code.')).toEqual([
      'Height.',
      'It is 8,848 m high. See the survey.',
      'cold. thin air!',
    ]);
  });

  it('says that there is code instead of reading it', () => {
    expect(spokenParts('Run this:\n\n```sh\nrm -rf x\n```', 'en', 'Code.')).toEqual(['Run this:', 'Code.']);
  });

  it('cuts long texts where sentences end', () => {
    const sentence = 'This sentence has a fair number of words in it so that a few of them make a long part.';
    const parts = spokenParts(Array(5).fill(sentence).join(' '), 'en', 'Code.');
    expect(parts).toEqual([`${sentence} ${sentence}`, `${sentence} ${sentence}`, sentence]);
  });

  it('has no empty part whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(spokenParts(text, 'en', 'Code.').every((part) => part !== '')).toBe(true);
      }),
    );
  });
});
