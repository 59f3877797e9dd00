import { i18n } from '#i18n';
import type { AskedModel } from '../../utils/domain.ts';
import type { InputRange, RunEstimate } from '../../utils/run/estimate-run.ts';
import { formatList } from './format-list.ts';
import { formatCount } from './format-number.ts';
import { formatUsdRange } from './format-usd.ts';

/**
 * "About 312 tokens, ≈ $0.01–0.03", with the models named of which no price is known. `asked`: how many models it is
 * about. Before there is a question, what would be sent is left out.
 */
export function estimateText(estimate: RunEstimate, asked: number, locale: string, hasQuestion = true): string {
  const price = priceText(estimate, asked, locale);
  return hasQuestion ? i18n.t('estimate.both', [inputText(estimate.input, locale), price]) : price;
}

function priceText({ lowUsd, highUsd, unknown, imagesUnknown }: RunEstimate, asked: number, locale: string): string {
  if (unknown.length === asked) return i18n.t('estimate.unknown');
  const range =
    highUsd === 0 ? i18n.t('estimate.free') : i18n.t('estimate.range', [formatUsdRange(lowUsd, highUsd, locale)]);
  const namesOf = (models: readonly AskedModel[]) =>
    formatList(
      models.map(({ label }) => label),
      locale,
    );
  const uncounted = imagesUnknown.filter(({ key }) => unknown.every((model) => model.key !== key));
  const all = uncounted.length === 0 ? range : i18n.t('estimate.butImages', [range, namesOf(uncounted)]);
  return unknown.length === 0 ? all : i18n.t('estimate.but', [all, namesOf(unknown)]);
}

/** Rough counts that differ by no more than this many tokens, or this part of the larger one, are shown as one. */
const sameWithinTokens = 10;
const sameWithinPart = 0.1;

function inputText({ lowTokens, highTokens, isExact }: InputRange, locale: string): string {
  const blur = isExact ? 0 : Math.max(sameWithinTokens, sameWithinPart * highTokens);
  const isOne = highTokens - lowTokens <= blur;
  const high = formatCount(highTokens, locale);
  const tokens = isOne
    ? i18n.t('estimate.tokens', highTokens, [high])
    : i18n.t('estimate.tokensRange', [formatCount(lowTokens, locale), high]);
  return isExact ? tokens : i18n.t('estimate.about', [tokens]);
}
