import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createComparer } from '../../utils/compare/create-comparer.ts';
import { compareAnswers } from '../../utils/compare/index.ts';

const parts = [
  'The tower is 330 m tall. It was finished in 1889.',
  '## Paint\n\n- Paint it **every** seven years\n- Use 60 tonnes',
  '| Height | 330 m |\n|---|---|\n| Weight | 7,300 t |',
  'It was not finished in 1889.',
  'For pancakes:\n\n- 250 g flour\n- 500 ml milk\n- 2 eggs',
];
const text = fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((list) => list.join('\n\n'));

describe('createComparer', () => {
  it('gives what compareAnswers gives, however the answers change', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (turns) => {
        const comparer = createComparer();
        for (const texts of turns) {
          const answers = texts.map((part, index) => ({ id: `m${index}`, text: part }));
          expect(comparer.compare(answers, { question: 'How tall?' })).toEqual(
            compareAnswers(answers, { question: 'How tall?' }),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same while an answer grows letter by letter', () => {
    const comparer = createComparer();
    const whole = parts.join('\n\n');
    for (let end = 1; end <= whole.length; end += 7) {
      const answers = [
        { id: 'b', text: parts[0] ?? '' },
        { id: 'a', text: whole.slice(0, end) },
      ];
      expect(comparer.compare(answers)).toEqual(compareAnswers(answers));
    }
  });
});
