import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateTokens } from '../../../../utils/ask/prices/tokens/estimate-tokens.ts';
import { type Expected, readRecordings } from '../../recordings.ts';

describe('estimateTokens', () => {
  test.each([
    ['', 0],
    ['What is the capital of Australia?', 9],
    ['Quelle est la capitale de l’Australie ?', 11],
    ['澳大利亚的首都是哪里？', 8],
    ['オーストラリアの首都はどこですか。', 12],
    ['오스트레일리아의 수도는 어디입니까?', 13],
    ['Какой город — столица Австралии?', 13],
    ['ما هي عاصمة أستراليا؟', 10],
    ['🇦🇺', 4],
    ['𠮷', 2],
  ])('%j is about %i', (text, tokens) => {
    const estimate = estimateTokens(text);
    expect(estimate.isExact).toBe(false);
    expect(Math.abs(estimate.tokens - tokens)).toBeLessThanOrEqual(1);
  });

  test('never shrinks as a text grows, and never exceeds two a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const { tokens } = estimateTokens(one + other);
        expect(tokens).toBeGreaterThanOrEqual(estimateTokens(one).tokens);
        expect(tokens).toBeLessThanOrEqual(2 * [...(one + other)].length);
      }),
    );
  });
});

const directory = process.env.RECORDINGS_DIR;

describe.skipIf(!directory)('against the counts of the services', () => {
  test('English prose is met within a third, in the middle', () => {
    const ratios = readRecordings(directory ?? '')
      .flatMap(({ expected }) => {
        const counted = textTokens(expected);
        const text = expected.text ?? '';
        return text.length > 300 && counted ? [estimateTokens(text).tokens / counted] : [];
      })
      .sort((one, other) => one - other);
    expect(ratios.length).toBeGreaterThan(20);
    const at = (share: number) => ratios[Math.floor(share * ratios.length)];
    expect(at(0.5)).toBeGreaterThan(0.9);
    expect(at(0.5)).toBeLessThan(1.15);
    expect(at(0.9)).toBeLessThan(1.33);
    expect(at(0.2)).toBeGreaterThan(0.67);
  });
});

/** Tokens of the answer alone, reasoning not counted. */
function textTokens({ usage }: Expected): number | undefined {
  const counts = usage as Record<string, number & Record<string, number>> | null | undefined;
  if (!counts) return undefined;
  const all = counts.candidatesTokenCount ?? counts.completion_tokens ?? counts.output_tokens;
  const details = counts.completion_tokens_details ?? counts.output_tokens_details;
  return all === undefined ? undefined : all - (details?.reasoning_tokens ?? 0);
}
