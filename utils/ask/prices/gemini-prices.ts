import type { PriceList } from './price-row.ts';

const fourth = {
  modelIds: ['gemini-4-argon', 'gemini-4-carbon'],
  readOn: '2026-11-11',
  source: 'apidog, litellm 46238',
};
const flash = {
  modelIds: ['gemini-3.8-flash', 'gemini-3.7-flash', 'gemini-3.6-flash'],
  readOn: '2026-10-22',
  source: "apidog, of Google's page",
};

/** The paid tier. Some models are free up to a limit; what a key is on cannot be seen. */
export const geminiPrices: PriceList = {
  leavesOutZeros: true,
  rows: [
    { ...fourth, until: '2026-11-30', prices: { input: 2, cachedInput: 0.1, output: 10 } },
    { ...fourth, from: '2026-12-01', prices: { input: 4, cachedInput: 0.2, output: 20 } },
    {
      modelIds: ['gemini-4-hydrogen'],
      prices: { input: 1.5, cachedInput: 0.075, output: 7.5 },
      readOn: '2026-11-14',
      source: 'litellm 51436, laozhang',
    },
    { ...flash, until: '2026-12-31', prices: { input: 0.75, cachedInput: 0.075, output: 3.75 } },
    { ...flash, from: '2027-01-01', prices: { input: 1.5, cachedInput: 0.15, output: 7.5 } },
    {
      modelIds: ['gemini-3.5-flash'],
      prices: { input: 1.5, cachedInput: 0.15, output: 9 },
      readOn: '2026-09-23',
      source: 'genai-prices',
    },
    {
      modelIds: ['gemini-3.5-flash-lite'],
      prices: { input: 0.3, output: 2.5 },
      readOn: '2026-10-22',
      source: 'apidog',
    },
    {
      modelIds: ['gemini-2.5-flash'],
      prices: { input: 0.3, cachedInput: 0.03, output: 2.5 },
      readOn: '2026-09-23',
      source: 'genai-prices',
    },
    {
      modelIds: ['gemini-2.5-pro'],
      prices: { input: 1.25, cachedInput: 0.125, output: 10 },
      longQuestion: { aboveInputTokens: 200_000, prices: { input: 2.5, cachedInput: 0.25, output: 15 } },
      readOn: '2026-09-23',
      source: 'genai-prices',
    },
  ],
};
