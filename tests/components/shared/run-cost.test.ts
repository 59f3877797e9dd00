import { beforeAll, expect, test } from 'vitest';
import { answerPriceText, briefPriceText } from '../../../components/shared/answer-price.ts';
import { estimateText } from '../../../components/shared/estimate-text.ts';
import { priceText } from '../../../components/shared/figures.ts';
import { runCostText } from '../../../components/shared/run-cost.ts';
import type { Answer, AskedModel } from '../../../utils/domain.ts';
import { answerOf } from '../compare/run-of.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const priced = (index: number, usd: number, exact = true): Answer => ({
  ...answerOf(index, 'Text.', 'answered'),
  price: { usd, exact },
});

test('an unknown price is never nothing, and an upper bound says that it is one', () => {
  expect(priceText(undefined)).toBe('price unknown');
  expect(priceText({ usd: 0, exact: true })).toBe('$0.00');
  expect(priceText({ usd: 0.0057, exact: false })).toBe('at most $0.0057');
  expect(briefPriceText(priced(0, 0.0057, false))).toBe('≤\u00A0$0.0057');
});

test('what is less than can be shown is not said to be at most that', () => {
  expect(priceText({ usd: 0.00004, exact: false })).toBe('< $0.0001');
  expect(briefPriceText(priced(0, 0.00004, false))).toBe('< $0.0001');
});

test('the answers of a run are added up', () => {
  expect(runCostText([priced(0, 0.0057), priced(1, 0.0091)], 'en')).toBe('$0.0148 in all');
  expect(runCostText([priced(0, 0.0057), priced(1, 0.0091, false)], 'en')).toBe('at most $0.0148 in all');
});

test('what is not known is named beside the sum, and a request that was turned away cost nothing', () => {
  const unknown = answerOf(1, 'Text.', 'stopped');
  const turnedAway = answerOf(2, '', 'failed');
  expect(runCostText([priced(0, 0.01), unknown, turnedAway], 'en')).toBe(
    '$0.01 without ChatGPT, whose price is unknown',
  );
  expect(runCostText([unknown, turnedAway], 'en')).toBeUndefined();
});

test('searches of the web come on top of what the tokens cost', () => {
  const searched = { ...priced(0, 0.0057), citations: [{ url: 'https://example.com' }] };
  expect(answerPriceText(searched)).toBe('$0.0057 plus web searches');
  expect(answerPriceText(priced(0, 0.0057))).toBe('$0.0057');
  expect(answerPriceText(answerOf(1, '', 'failed'))).toBeUndefined();
  expect(runCostText([searched, priced(1, 0.0091)], 'en')).toBe('$0.0148 plus web searches in all');
});

test('no sum is shown while an answer still comes', () => {
  expect(runCostText([priced(0, 0.01), answerOf(1, 'Te')], 'en')).toBeUndefined();
});

test('an estimate names the models it knows nothing of', () => {
  const [one, other] = [answerOf(0, '').model, answerOf(1, '').model];
  const input = { lowTokens: 12, highTokens: 12, isExact: false };
  const text = (lowUsd: number, highUsd: number, unknown: readonly AskedModel[]) =>
    estimateText({ lowUsd, highUsd, unknown, imagesUnknown: [], input }, 2, 'en', false);
  expect(text(0.01, 0.03, [])).toBe('≈ $0.01–0.03');
  expect(text(0.01, 0.03, [other])).toBe('≈ $0.01–0.03, price of ChatGPT unknown');
  expect(text(0, 0, [one, other])).toBe('price unknown');
  expect(text(0, 0, [])).toBe('≈ free');
});

test('an estimate says what would be sent, and whether that was counted or is about it', () => {
  const text = (lowTokens: number, highTokens: number, isExact: boolean) =>
    estimateText(
      { lowUsd: 0.01, highUsd: 0.03, unknown: [], imagesUnknown: [], input: { lowTokens, highTokens, isExact } },
      2,
      'en',
    );
  expect(text(1, 1, true)).toBe('1 token, ≈ $0.01–0.03');
  expect(text(1312, 1312, true)).toBe('1,312 tokens, ≈ $0.01–0.03');
  expect(text(8, 13, false)).toBe('about 13 tokens, ≈ $0.01–0.03');
  expect(text(960, 1000, false)).toBe('about 1,000 tokens, ≈ $0.01–0.03');
  expect(text(96, 100, true)).toBe('96–100 tokens, ≈ $0.01–0.03');
  expect(text(60, 1100, false)).toBe('about 60–1,100 tokens, ≈ $0.01–0.03');
});
