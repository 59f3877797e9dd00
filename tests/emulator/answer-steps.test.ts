import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerStep, answerSteps } from './answer-steps.ts';
import { fillerText, firstCharacters, textOf } from './answer-text.ts';
import { planAnswer } from './plan-answer.ts';

const isWellFormed = (text: string) => text.isWellFormed();
const text = fc.string({ unit: 'grapheme', maxLength: 200 }).filter(isWellFormed);
const join = (steps: readonly AnswerStep[], kind: 'reasoning' | 'text') =>
  steps.map((step) => (step.kind === kind ? step.delta : '')).join('');

describe('the text in pieces', () => {
  it('adds up, and never splits a character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, characters) => {
        const pieces = [...textOf(whole).pieces(characters)];
        expect(pieces.join('')).toBe(whole);
        expect(pieces.every(isWellFormed)).toBe(true);
        for (const piece of pieces.slice(0, -1)) expect(piece.length).toBeGreaterThanOrEqual(characters);
      }),
    );
  });

  it('ends at words', () => {
    expect([...textOf('The capital of France.').pieces(4)]).toEqual(['The capital', ' of France', '.']);
  });

  it('makes up a text of exactly the asked length, the same at each reading', () => {
    const filler = fillerText(5001);
    const joined = [...filler.pieces(7)].join('');
    expect(joined.length).toBe(5001);
    expect([...filler.pieces(4096)].join('')).toBe(joined);
  });
});

describe('the steps of an answer', () => {
  it('carry reasoning and text whole, whatever the chunks', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 30 }), fc.boolean(), (answer, thoughts, size, inParts) => {
        const plan = { ...planAnswer({ text: answer, reasoning: '' }, { kind: 'none' }), reasoning: [thoughts] };
        const steps = [...answerSteps(plan, size, inParts)];
        expect([join(steps, 'reasoning'), join(steps, 'text')]).toEqual([thoughts, answer]);
        const last = steps.filter((step) => step.kind === 'text' && step.isLast);
        expect(last.length).toBe(answer === '' ? 0 : 1);
      }),
    );
  });

  it('interrupt at the character, and lose nothing', () => {
    fc.assert(
      fc.property(text, fc.nat(250), fc.integer({ min: 1, max: 30 }), (answer, afterCharacters, size) => {
        const plan = planAnswer({ text: answer, reasoning: 'Hm.' }, { kind: 'end-early', afterCharacters });
        const steps = [...answerSteps(plan, size, false)];
        const at = steps.findIndex((step) => step.kind === 'interrupt');
        expect(steps.filter((step) => step.kind === 'interrupt')).toHaveLength(1);
        expect(join(steps.slice(0, at), 'text')).toBe(firstCharacters(answer, afterCharacters));
        expect(join(steps, 'text')).toBe(answer);
        expect(steps.slice(0, at).some((step) => step.kind === 'text' && step.isLast)).toBe(false);
      }),
    );
  });
});
