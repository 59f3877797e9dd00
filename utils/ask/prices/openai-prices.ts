import type { TokenPrices } from '../../domain.ts';
import type { PriceList, PriceRow } from './price-row.ts';

/** In tokens. Above it the whole request costs twice as much for input and cache, and half as much again for output. */
const longQuestionTokens = 272_000;

function row(modelId: string, prices: Required<TokenPrices>, readOn: string, source: string): PriceRow {
  const { input, cachedInput, output } = prices;
  return {
    modelIds: [modelId],
    prices,
    longQuestion: {
      aboveInputTokens: longQuestionTokens,
      prices: { input: 2 * input, cachedInput: 2 * cachedInput, output: 1.5 * output },
    },
    readOn,
    source,
  };
}

export const openaiPrices: PriceList = {
  leavesOutZeros: false,
  rows: [
    row('gpt-6-astra', { input: 10, cachedInput: 1, output: 50 }, '2026-09-30', 'litellm 39633'),
    row('gpt-6.1-sol', { input: 2, cachedInput: 0.1, output: 10 }, '2026-09-29', 'apiyi'),
    row('gpt-6.1-terra', { input: 1, cachedInput: 0.05, output: 5 }, '2026-10-26', 'docs.litellm.ai'),
    row('gpt-6-sol', { input: 2, cachedInput: 0.2, output: 10 }, '2026-09-22', 'codexometer'),
    row('gpt-6-luna', { input: 0.1, cachedInput: 0.01, output: 0.5 }, '2026-09-22', 'codexometer'),
    row('gpt-5.6-sol', { input: 4, cachedInput: 0.4, output: 20 }, '2026-10-31', 'apiyi'),
    row('gpt-5.6-terra', { input: 2, cachedInput: 0.2, output: 12 }, '2026-10-31', 'apiyi'),
    row('gpt-5.6-luna', { input: 0.2, cachedInput: 0.02, output: 1.2 }, '2026-10-31', 'apiyi'),
    row('gpt-5.5', { input: 5, cachedInput: 0.5, output: 30 }, '2026-09-23', 'genai-prices'),
    row('gpt-5.4-mini', { input: 0.75, cachedInput: 0.075, output: 4.5 }, '2026-09-23', 'genai-prices'),
  ],
};
