import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { isUpperBound, priceText } from './figures.ts';
import { formatUsd } from './format-usd.ts';
import { textLocale } from './text-locale.ts';

/**
 * "$0.0057", as far as it is known what an answer cost; undefined when nothing came that could have cost. Services charge
 * for searches of the web apart and do not count them, so that an answer with sources says that they come on top.
 */
export function answerPriceText(answer: Answer): string | undefined {
  if (!answer.price) return hasUnknownPrice(answer) ? priceText(undefined) : undefined;
  const text = priceText(answer.price);
  return hasSearched(answer) ? i18n.t('figures.plusSearches', [text]) : text;
}

/** "≤ $0.0057", "$0.0091 +", "unknown": the same in a column of prices. */
export function briefPriceText(answer: Answer): string | undefined {
  const { price } = answer;
  if (!price) return hasUnknownPrice(answer) ? i18n.t('figures.unknown') : undefined;
  const usd = formatUsd(price.usd, textLocale());
  const text = isUpperBound(price) ? `≤\u00A0${usd}` : usd;
  return hasSearched(answer) ? `${text}\u00A0+` : text;
}

/** Whether something came that may have cost, and nobody knows what. A request that was turned away cost nothing. */
export function hasUnknownPrice({ price, outcome, text, reasoning, usage }: Answer): boolean {
  return price === undefined && outcome !== undefined && (text !== '' || reasoning !== '' || usage !== undefined);
}

/** Whether there is a charge beside that of the tokens: sources are what a search leaves. */
export function hasSearched({ citations, price }: Answer): boolean {
  return citations.length > 0 && price !== undefined;
}
