import { beforeAll, expect, test } from 'vitest';
import { estimateText } from '../../../components/shared/estimate-text.ts';
import { priceText } from '../../../components/shared/figures.ts';
import { runCostText } from '../../../components/shared/run-cost.ts';
import type { Answer } from '../../../utils/domain.ts';
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

test('no sum is shown while an answer still comes', () => {
  expect(runCostText([priced(0, 0.01), answerOf(1, 'Te')], 'en')).toBeUndefined();
});

test('an estimate names the models it knows nothing of', () => {
  const [one, other] = [answerOf(0, '').model, answerOf(1, '').model];
  expect(estimateText({ lowUsd: 0.01, highUsd: 0.03, imagesUnknown: [], unknown: [] }, 2, 'en')).toBe('≈ $0.01–0.03');
  expect(estimateText({ lowUsd: 0.01, highUsd: 0.03, imagesUnknown: [], unknown: [other] }, 2, 'en')).toBe(
    '≈ $0.01–0.03, price of ChatGPT unknown',
  );
  expect(estimateText({ lowUsd: 0, highUsd: 0, imagesUnknown: [], unknown: [one, other] }, 2, 'en')).toBe(
    'price unknown',
  );
  expect(estimateText({ lowUsd: 0, highUsd: 0, imagesUnknown: [], unknown: [] }, 2, 'en')).toBe('≈ free');
});
