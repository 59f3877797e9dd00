import type { OwnPrice, ProviderId, TokenPrices } from '../../domain.ts';
import { deepseekPrices } from './deepseek-prices.ts';
import { geminiPrices } from './gemini-prices.ts';
import { openaiPrices } from './openai-prices.ts';
import type { PeakHours, PriceList, PriceRow } from './price-row.ts';

export interface FoundPrices {
  readonly prices: TokenPrices;
  /** False when something the price depends on is not known. */
  readonly exact: boolean;
  /** A missing count of cached tokens is zero. */
  readonly leavesOutZeros: boolean;
}

const lists: Readonly<Record<ProviderId, PriceList>> = {
  deepseek: deepseekPrices,
  openai: openaiPrices,
  gemini: geminiPrices,
  'openai-compatible': { rows: [], leavesOutZeros: false },
};

const dayMs = 24 * 60 * 60 * 1000;

/** A price that was read longer ago than this is not exact any more: in 2026 most changed within half a year. */
const trustedMs = 180 * dayMs;

/**
 * The prices of a model at a moment (epoch ms; that of the asking), for a question of `inputTokens`. Undefined when
 * there is no row: an unknown price is not a price of 0.
 */
export function findPrices(
  providerId: ProviderId,
  modelId: string,
  inputTokens: number,
  atEpochMs: number,
  overrides: readonly OwnPrice[] = [],
): FoundPrices | undefined {
  const id = plainId(modelId);
  const list = lists[providerId];
  const { leavesOutZeros } = list;
  const own = overrides.find((one) => one.providerId === providerId && plainId(one.modelId) === id);
  if (own) return { prices: own.prices, exact: true, leavesOutZeros };

  const row = list.rows.find((one) => one.modelIds.includes(id) && isValid(one, atEpochMs));
  if (!row) return undefined;
  const isLong = row.longQuestion !== undefined && inputTokens > row.longQuestion.aboveInputTokens;
  const prices = isLong && row.longQuestion ? row.longQuestion.prices : row.prices;
  const isPeak = row.peak !== undefined && isInPeak(row.peak, atEpochMs);
  return {
    prices: isPeak && row.peak ? times(prices, row.peak.factor) : prices,
    exact: !isPeak && atEpochMs - Date.parse(row.readOn) <= trustedMs,
    leavesOutZeros,
  };
}

/** Without Gemini's "models/", and without the date or number of a snapshot. */
function plainId(modelId: string): string {
  return modelId
    .trim()
    .replace(/^models\//, '')
    .replace(/-(?:\d{4}-\d{2}-\d{2}|00\d)$/, '');
}

function isValid({ from, until }: PriceRow, at: number): boolean {
  return (from === undefined || at >= Date.parse(from)) && (until === undefined || at < Date.parse(until) + dayMs);
}

function isInPeak({ hours }: PeakHours, at: number): boolean {
  const date = new Date(at);
  const isWeekday = date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
  const hour = date.getUTCHours();
  return isWeekday && hours.some(([from, to]) => hour >= from && hour < to);
}

function times({ input, cachedInput, output }: TokenPrices, factor: number): TokenPrices {
  return {
    input: input * factor,
    ...(cachedInput === undefined ? {} : { cachedInput: cachedInput * factor }),
    output: output * factor,
  };
}
