import { i18n } from '#i18n';
import type { AskedModel } from '../../utils/domain.ts';
import type { RunEstimate } from '../../utils/run/estimate-run.ts';
import { formatUsdRange } from './format-usd.ts';

/** "≈ $0.01–0.03", with the models named of which no price is known. `asked`: how many models it is about. */
export function estimateText(
  { lowUsd, highUsd, unknown, imagesUnknown }: RunEstimate,
  asked: number,
  locale: string,
): string {
  if (unknown.length === asked) return i18n.t('estimate.unknown');
  const range =
    highUsd === 0 ? i18n.t('estimate.free') : i18n.t('estimate.range', [formatUsdRange(lowUsd, highUsd, locale)]);
  const namesOf = (models: readonly AskedModel[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(models.map(({ label }) => label));
  const uncounted = imagesUnknown.filter(({ key }) => unknown.every((model) => model.key !== key));
  const all = uncounted.length === 0 ? range : i18n.t('estimate.butImages', [range, namesOf(uncounted)]);
  return unknown.length === 0 ? all : i18n.t('estimate.but', [all, namesOf(unknown)]);
}
