import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimatePrice, usualOutputTokens } from '../../../utils/ask/prices/estimate-price.ts';
import { priceOf } from '../../../utils/ask/prices/price-of.ts';
import { catalog, serviceIds } from '../../../utils/ask/providers/catalog.ts';
import type { ProviderId, Usage } from '../../../utils/domain.ts';

const million = 1_000_000;
const at = (time: string) => Date.parse(time);
/** A Saturday: no peak hours. */
const november = at('2026-11-14T12:00:00Z');
const usage = (input: number, cached: number, output: number): Usage => ({
  inputTokens: input,
  cachedInputTokens: cached,
  outputTokens: output,
});

/** The table of the sources: a million tokens of each kind on its own, below the tier for long questions. */
test.each<[ProviderId, string, string, number, number, number]>([
  ['deepseek', 'deepseek-flash', '2026-11-14T12:00Z', 0.15, 0.003, 0.6],
  ['deepseek', 'deepseek-v4-flash', '2026-11-14T12:00Z', 0.15, 0.003, 0.6],
  ['deepseek', 'deepseek-v4-pro', '2026-11-14T12:00Z', 0.66, 0.022, 1.98],
  ['openai', 'gpt-6-astra', '2026-11-14', 10, 1, 50],
  ['openai', 'gpt-6.1-sol', '2026-11-14', 2, 0.1, 10],
  ['openai', 'gpt-6.1-terra', '2026-11-14', 1, 0.05, 5],
  ['openai', 'gpt-6.1-terra-2026-09-29', '2026-11-14', 1, 0.05, 5],
  ['openai', 'gpt-6-sol', '2026-11-14', 2, 0.2, 10],
  ['openai', 'gpt-6-luna', '2026-11-14', 0.1, 0.01, 0.5],
  ['openai', 'gpt-5.6-sol', '2026-11-14', 4, 0.4, 20],
  ['openai', 'gpt-5.6-terra', '2026-11-14', 2, 0.2, 12],
  ['openai', 'gpt-5.6-luna', '2026-11-14', 0.2, 0.02, 1.2],
  ['openai', 'gpt-5.5', '2026-11-14', 5, 0.5, 30],
  ['openai', 'gpt-5.4-mini', '2026-11-14', 0.75, 0.075, 4.5],
  ['gemini', 'gemini-4-argon', '2026-11-30T23:59:59Z', 2, 0.1, 10],
  ['gemini', 'gemini-4-argon', '2026-12-01T00:00:00Z', 4, 0.2, 20],
  ['gemini', 'gemini-4-carbon', '2027-01-02', 4, 0.2, 20],
  ['gemini', 'gemini-4-hydrogen', '2026-11-14', 1.5, 0.075, 7.5],
  ['gemini', 'models/gemini-3.8-flash', '2026-12-31T23:59:59Z', 0.75, 0.075, 3.75],
  ['gemini', 'gemini-3.8-flash', '2027-01-01T00:00:00Z', 1.5, 0.15, 7.5],
  ['gemini', 'gemini-3.6-flash', '2026-11-14', 0.75, 0.075, 3.75],
  ['gemini', 'gemini-3.5-flash', '2026-11-14', 1.5, 0.15, 9],
  ['gemini', 'gemini-2.5-flash', '2026-11-14', 0.3, 0.03, 2.5],
  ['gemini', 'gemini-2.5-pro', '2026-11-14', 1.25, 0.125, 10],
])('%s %s on %s', (id, modelId, time, input, cached, output) => {
  const perMillion = (...counts: Parameters<typeof usage>) => {
    const price = priceOf(id, modelId, usage(...counts), at(time));
    expect(price?.exact).toBe(true);
    return (price?.usd ?? Number.NaN) * (million / 100_000);
  };
  expect(perMillion(100_000, 0, 0)).toBeCloseTo(input, 10);
  expect(perMillion(100_000, 100_000, 0)).toBeCloseTo(cached, 10);
  expect(perMillion(0, 0, 100_000)).toBeCloseTo(output, 10);
});

describe('the peak hours of DeepSeek', () => {
  // 2026-11-16 is a Monday.
  test.each([
    ['2026-11-16T00:59:59Z', 1],
    ['2026-11-16T01:00:00Z', 2],
    ['2026-11-16T03:59:59Z', 2],
    ['2026-11-16T04:00:00Z', 1],
    ['2026-11-16T05:59:59Z', 1],
    ['2026-11-16T06:00:00Z', 2],
    ['2026-11-20T09:59:59Z', 2],
    ['2026-11-20T10:00:00Z', 1],
    ['2026-11-21T02:00:00Z', 1],
    ['2026-11-22T07:00:00Z', 1],
  ])('%s: factor %i', (time, factor) => {
    const price = priceOf('deepseek', 'deepseek-flash', usage(million, 0, million), at(time));
    expect(price?.usd).toBeCloseTo(factor * 0.75, 10);
    // It may be a holiday in China, which has no peak hours.
    expect(price?.exact).toBe(factor === 1);
  });
});

describe('long questions', () => {
  test.each<[ProviderId, string, number, number]>([
    ['openai', 'gpt-6.1-terra', 272_000, 0.272 * 1 + 0.001 * 5],
    ['openai', 'gpt-6.1-terra', 272_001, 0.272001 * 2 + 0.001 * 7.5],
    ['gemini', 'gemini-2.5-pro', 200_000, 0.2 * 1.25 + 0.001 * 10],
    ['gemini', 'gemini-2.5-pro', 200_001, 0.200001 * 2.5 + 0.001 * 15],
    ['gemini', 'gemini-3.8-flash', 900_000, 0.9 * 0.75 + 0.001 * 3.75],
  ])('%s %s with %i tokens', (id, modelId, input, usd) => {
    expect(priceOf(id, modelId, usage(input, 0, 1000), november)?.usd).toBeCloseTo(usd, 10);
  });

  test('the cache costs more as well', () => {
    expect(priceOf('openai', 'gpt-6.1-terra', usage(300_000, 300_000, 0), november)?.usd).toBeCloseTo(0.3 * 0.1, 10);
  });
});

describe('what is not known', () => {
  test.each<[string, ProviderId, string, Usage]>([
    ['the model', 'openai', 'gpt-5.4-nano', usage(1, 0, 1)],
    ['a name that means several models', 'gemini', 'gemini-flash-latest', usage(1, 0, 1)],
    ['a model of the own', 'openai-compatible', 'gemma3', usage(1, 0, 1)],
    ['a retired model', 'deepseek', 'deepseek-chat', usage(1, 0, 1)],
    ['the output', 'openai', 'gpt-6.1-terra', { inputTokens: 5 }],
    ['the input', 'openai', 'gpt-6.1-terra', { outputTokens: 5 }],
    ['everything', 'openai', 'gpt-6.1-terra', {}],
  ])('%s: there is no price', (_, id, modelId, counts) => {
    expect(priceOf(id, modelId, counts, november)).toBeUndefined();
  });

  test('how much came from the cache: the most it can be, and not exact', () => {
    const counts = { inputTokens: million / 10, outputTokens: 0 };
    expect(priceOf('openai', 'gpt-6.1-terra', counts, november)).toEqual({ usd: 0.1, exact: false });
    // Gemini leaves the count out when it is zero.
    expect(priceOf('gemini', 'gemini-4-hydrogen', counts, november)).toEqual({ usd: 0.15, exact: true });
  });

  test('what the cache costs', () => {
    const price = priceOf('gemini', 'gemini-3.5-flash-lite', usage(100_000, 50_000, 0), november);
    expect(price).toEqual({ usd: 0.03, exact: false });
    expect(priceOf('gemini', 'gemini-3.5-flash-lite', usage(100_000, 0, 0), november)?.exact).toBe(true);
  });

  test('what it costs half a year after the price was read', () => {
    expect(priceOf('openai', 'gpt-6.1-terra', usage(1000, 0, 0), at('2027-06-01'))).toEqual({
      usd: 0.001,
      exact: false,
    });
  });
});

describe('an own price', () => {
  const own = (input: number, output: number, cachedInput?: number) => [
    {
      providerId: 'openai-compatible' as const,
      modelId: 'gemma3',
      prices: cachedInput === undefined ? { input, output } : { input, output, cachedInput },
    },
  ];

  test('takes the place of the list', () => {
    expect(priceOf('openai-compatible', 'gemma3', usage(1000, 500, 1000), november, own(2, 3, 1))?.usd).toBeCloseTo(
      0.0005 * 2 + 0.0005 * 1 + 0.001 * 3,
      10,
    );
    const overrides = [{ providerId: 'openai' as const, modelId: 'gpt-6.1-terra', prices: { input: 0, output: 0 } }];
    expect(priceOf('openai', 'gpt-6.1-terra', usage(1000, 0, 1000), november, overrides)).toEqual({
      usd: 0,
      exact: true,
    });
    expect(priceOf('openai', 'gpt-6.1-sol', usage(million, 0, 0), november, overrides)?.usd).toBe(4);
  });

  test('of nothing is a price of 0, exactly', () => {
    const counts = { inputTokens: 1000, outputTokens: 1000 };
    expect(priceOf('openai-compatible', 'gemma3', counts, november, own(0, 0))).toEqual({ usd: 0, exact: true });
  });
});

describe('the estimate', () => {
  test('is a range around the answer', () => {
    expect(estimatePrice('openai', 'gpt-6.1-terra', 1000, { low: 100, high: 2000 }, november)).toEqual({
      lowUsd: 0.0015,
      highUsd: 0.011,
    });
    expect(estimatePrice('deepseek', 'deepseek-flash', million, { low: 0, high: 0 }, at('2026-11-16T02:00Z'))).toEqual({
      lowUsd: 0.3,
      highUsd: 0.3,
    });
    expect(estimatePrice('openai-compatible', 'gemma3', 10, { low: 1, high: 2 }, november)).toBeUndefined();
  });

  test('and the price lie together', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.nat(20_000), fc.constantFrom(...serviceIds), (input, output, id) => {
        const modelId = catalog[id].defaultModelId;
        const price = priceOf(id, modelId, usage(input, 0, output), november);
        const range = estimatePrice(id, modelId, input, { low: 0, high: 20_000 }, november);
        expect(price?.usd).toBeGreaterThanOrEqual(range?.lowUsd ?? Number.NaN);
        expect(price?.usd).toBeLessThanOrEqual(range?.highUsd ?? Number.NaN);
      }),
    );
  });

  test('every model that is offered has a price', () => {
    for (const id of serviceIds) {
      for (const modelId of catalog[id].knownModelIds) {
        expect(estimatePrice(id, modelId, 1000, usualOutputTokens.unset, november), modelId).toBeDefined();
      }
    }
  });
});
