import { i18n } from '#i18n';
import type { RunEstimate } from '../../utils/run/estimate-run.ts';
import { formatUsdRange } from './format-usd.ts';

/** "≈ $0.01–0.03", with the models named of which no price is known. `asked`: how many models it is about. */
export function estimateText({ lowUsd, highUsd, unknown }: RunEstimate, asked: number, locale: string): string {
  if (unknown.length === asked) return i18n.t('estimate.unknown');
  const range =
    highUsd === 0 ? i18n.t('estimate.free') : i18n.t('estimate.range', [formatUsdRange(lowUsd, highUsd, locale)]);
  if (unknown.length === 0) return range;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(unknown.map(({ label }) => label));
  return i18n.t('estimate.but', [range, names]);
}
