import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { isStreaming } from '../../utils/run/is-streaming.ts';
import { hasSearched, hasUnknownPrice } from './answer-price.ts';
import { priceText } from './figures.ts';
import { formatList } from './format-list.ts';

/**
 * What the answers of a run cost together; those whose price is not known are named. Undefined while one still comes,
 * and where no price is known at all.
 */
export function runCostText(answers: readonly Answer[], locale: string): string | undefined {
  if (isStreaming({ answers })) return undefined;
  const prices = answers.flatMap(({ price }) => price ?? []);
  if (prices.length === 0) return undefined;
  const usd = prices.reduce((sum, price) => sum + price.usd, 0);
  const tokens = priceText({ usd, exact: prices.every(({ exact }) => exact) });
  const sum = answers.some(hasSearched) ? i18n.t('figures.plusSearches', [tokens]) : tokens;
  const unknown = answers.filter(hasUnknownPrice).map(({ model }) => model.label);
  if (unknown.length === 0) return i18n.t('figures.inAll', [sum]);
  return i18n.t('figures.inAllBut', [sum, formatList(unknown, locale)]);
}
