import type { OwnPrice, Price, ProviderId, Usage } from '../../domain.ts';
import { findPrices } from './find-prices.ts';

const million = 1_000_000;

/**
 * What an answer cost by its counted tokens. `atEpochMs` is when it was asked. Searches of the web, which some
 * services charge apart, are not in the counts. Undefined when the price or a count it needs is unknown; never 0 then.
 */
export function priceOf(
  providerId: ProviderId,
  modelId: string,
  usage: Usage,
  atEpochMs: number,
  overrides: readonly OwnPrice[] = [],
): Price | undefined {
  const { inputTokens, outputTokens, cachedInputTokens } = usage;
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  const found = findPrices(providerId, modelId, inputTokens, atEpochMs, overrides);
  if (!found) return undefined;
  const { prices, leavesOutZeros } = found;
  const cached = Math.min(cachedInputTokens ?? 0, inputTokens);
  const cachedPrice = prices.cachedInput ?? prices.input;
  const isCachedKnown =
    (cachedInputTokens !== undefined || leavesOutZeros || cachedPrice === prices.input) &&
    (cached === 0 || prices.cachedInput !== undefined || prices.input === 0);
  const cost = (inputTokens - cached) * prices.input + cached * cachedPrice + outputTokens * prices.output;
  return { usd: cost / million, exact: found.exact && isCachedKnown };
}
