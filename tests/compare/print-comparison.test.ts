import { expect, it } from 'vitest';
import { compareAnswers } from '../../utils/compare/index.ts';
import { isCompared, printComparison } from '../../utils/compare/print-comparison.ts';

it('prints what was compared, the facts, the differences and the rest', () => {
  const answers = [
    {
      id: 'a',
      label: 'DeepSeek',
      text: '**Everest** is 8,848 m high. It stands in Nepal and China.\n\nSherpas live there.',
    },
    { id: 'b', label: 'ChatGPT', text: 'Everest is 8,849 m high. It stands in Nepal and China.' },
    { id: 'c', label: 'Gemini', text: '', outcome: 'blocked' as const },
  ];
  expect(printComparison(compareAnswers(answers, { question: 'How high is Everest?' }), answers)).toBe(
    `Two of three answers compared (DeepSeek, ChatGPT): they differ on one point.
Gemini: withheld by the provider.

FACTS
  ≠ Height of Everest
      8,848 m  (DeepSeek)
      8,849 m  (ChatGPT)

WHERE THEY DIFFER
  figure differs
      DeepSeek: Everest is [8,848 m] high.
      ChatGPT: Everest is [8,849 m] high.

WHAT ONLY ONE SAYS
  Only DeepSeek says
  · Sherpas live there.

Both say: 1 point (folded).`,
  );
});

it('names who declined, and compares the others only', () => {
  const answers = [
    { id: 'a', label: 'DeepSeek', text: "Sorry, that's beyond my current scope.", outcome: 'refused' as const },
    {
      id: 'b',
      label: 'ChatGPT',
      text: '| Peak | Everest |\n|---|---|\n| Height | *8,849 m* |',
      outcome: 'answered' as const,
    },
    { id: 'c', label: 'Gemini', text: 'Everest is 8,849 m high.', outcome: 'answered' as const },
  ];
  const printed = printComparison(compareAnswers(answers.filter(isCompared)), answers);
  expect(printed).toContain('Two of three answers compared (ChatGPT, Gemini)');
  expect(printed).toContain('DeepSeek: declined.');
  expect(printed).not.toContain('beyond my current scope');
  expect(printed).not.toMatch(/[|*]/);
});
