import { describe, expect, it } from 'vitest';
import { judgeOutcome } from '../../../utils/compare/outcome/index.ts';
import { readOwnExamples } from './read-own-examples.ts';

describe.each([...readOwnExamples()])('own examples in %s', (language, examples) => {
  it('are enough of each kind', () => {
    const count = (label: string) => examples.filter((example) => example.label === label).length;
    expect([count('refused'), count('partial'), count('answered')].every((number) => number >= 12)).toBe(true);
  });

  it.each(examples)('$label: $text', ({ label, question, text }) => {
    const { outcome, evidence, locale } = judgeOutcome({ text, finishReason: 'stop' }, [], question);
    expect(outcome).toBe(label);
    // A translated line is too short to tell its language, and its question is in two.
    if (label !== 'answered') expect(locale).toBe(language);
    expect(evidence.length > 0).toBe(label !== 'answered');
    for (const { start, end, why } of evidence) {
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      expect(text.slice(start, end)).not.toBe('');
      expect(why).not.toBe('');
    }
  });
});
