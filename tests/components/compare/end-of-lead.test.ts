import { expect, test } from 'vitest';
import { endOfLead } from '../../../components/compare/end-of-lead.ts';

const of = (text: string, kind: 'sentence' | 'code' = 'sentence') =>
  endOfLead(text, { start: 0, end: text.length, kind });

test('a sentence is shown whole', () => {
  expect(of('Rayleigh scattering makes the sky blue.')).toBe(39);
});

test('a very long one is cut between two words', () => {
  const text = 'word '.repeat(200);
  expect(text.slice(0, of(text)).endsWith('word')).toBe(true);
  expect(of(text)).toBeLessThanOrEqual(400);
});

test('one without words is cut between two characters', () => {
  const text = `!${'🎉'.repeat(1000)}`;
  expect([...text.slice(0, of(text))].at(-1)).toBe('🎉');
  expect(of(text)).toBeLessThanOrEqual(400);
});

test('code is shown whole', () => {
  expect(of('x'.repeat(900), 'code')).toBe(900);
});
