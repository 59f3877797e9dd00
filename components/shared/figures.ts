import { i18n } from '#i18n';
import type { Answer, Price, Usage } from '../../utils/domain.ts';
import { countText } from './count-text.ts';
import { formatBriefSeconds, formatSeconds } from './format-number.ts';
import { formatUsd, isBelowShown } from './format-usd.ts';
import { textLocale } from './text-locale.ts';

/** "38.4 s" */
export function secondsText(milliseconds: number): string {
  return i18n.t('figures.seconds', [formatSeconds(milliseconds, textLocale())]);
}

/** "38 s", "4.9 s" */
export function briefSecondsText(milliseconds: number): string {
  return i18n.t('figures.seconds', [formatBriefSeconds(milliseconds, textLocale())]);
}

/** "612 tokens"; when the service gave no count, it says so and never guesses. */
export function tokensText(usage: Usage | undefined): string {
  if (usage?.outputTokens === undefined) return i18n.t('figures.tokensUnknown');
  return i18n.t('figures.tokens', usage.outputTokens, [countText(usage.outputTokens)]);
}

/** "$0.0057"; where it is only the most it can have cost, or not known, it says so. */
export function priceText(price: Price | undefined): string {
  if (price === undefined) return i18n.t('figures.priceUnknown');
  const usd = formatUsd(price.usd, textLocale());
  return isUpperBound(price) ? i18n.t('figures.atMost', [usd]) : usd;
}

/** Whether a price is only the most it can have cost, and has to say so: "less than" does already. */
export function isUpperBound({ usd, exact }: Price): boolean {
  return !exact && !isBelowShown(usd);
}

/** How long the whole answer took, in ms. */
export function totalTime(answer: Answer): number | undefined {
  return answer.endedAt === undefined ? undefined : answer.endedAt - answer.startedAt;
}

/** From asking to the first sign of life, reasoning included, in ms. */
export function timeToFirstToken(answer: Answer): number | undefined {
  return answer.firstTokenAt === undefined ? undefined : answer.firstTokenAt - answer.startedAt;
}

/** How long the model reasoned before its answer began, in ms; `now` counts while it still does. */
export function reasoningTime(answer: Answer, now: number): number | undefined {
  if (answer.reasoning === '' || answer.firstTokenAt === undefined) return undefined;
  return (answer.firstTextAt ?? answer.endedAt ?? now) - answer.firstTokenAt;
}
