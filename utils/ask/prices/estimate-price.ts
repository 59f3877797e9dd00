import type { OwnPrice, ProviderId } from '../../domain.ts';
import type { AskRequest } from '../provider.ts';
import { findPrices } from './find-prices.ts';

export interface TokenRange {
  readonly low: number;
  readonly high: number;
}

export interface PriceRange {
  readonly lowUsd: number;
  readonly highUsd: number;
}

/**
 * Tokens that answers to a single question take, reasoning included, by effort; `unset` is the model's own choice.
 * Rough: answers that were recorded took 100 to 2000, and reasoning at length comes on top.
 */
export const usualOutputTokens: Readonly<Record<NonNullable<AskRequest['effort']> | 'unset', TokenRange>> = {
  quick: { low: 150, high: 1500 },
  standard: { low: 400, high: 4000 },
  deep: { low: 1500, high: 20_000 },
  unset: { low: 300, high: 6000 },
};

const million = 1_000_000;

/** What asking would cost at that moment (epoch ms), none of the input cached. Undefined when the price is unknown. */
export function estimatePrice(
  providerId: ProviderId,
  modelId: string,
  inputTokens: number,
  outputTokens: TokenRange,
  atEpochMs: number,
  overrides: readonly OwnPrice[] = [],
): PriceRange | undefined {
  const found = findPrices(providerId, modelId, inputTokens, atEpochMs, overrides);
  if (!found) return undefined;
  const { input, output } = found.prices;
  const usd = (tokens: number) => (inputTokens * input + tokens * output) / million;
  return { lowUsd: usd(outputTokens.low), highUsd: usd(outputTokens.high) };
}
