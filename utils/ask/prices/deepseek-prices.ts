import type { PeakHours, PriceList } from './price-row.ts';

/**
 * Not on public holidays in China either. Those are set by decree each year, so that a price in these hours is the
 * highest it can be, and never exact.
 */
const peak: PeakHours = {
  hours: [
    [1, 4],
    [6, 10],
  ],
  factor: 2,
};

const read = { readOn: '2026-10-27', source: 'api-docs.deepseek.com, pricing' } as const;

export const deepseekPrices: PriceList = {
  leavesOutZeros: false,
  rows: [
    {
      // The former names are served and billed as flash.
      modelIds: ['deepseek-flash', 'deepseek-v4-flash', 'deepseek-v4-flash-vision-exp'],
      prices: { input: 0.15, cachedInput: 0.003, output: 0.6 },
      peak,
      ...read,
    },
    {
      modelIds: ['deepseek-v4-pro'],
      prices: { input: 0.66, cachedInput: 0.022, output: 1.98 },
      peak,
      ...read,
    },
  ],
};
