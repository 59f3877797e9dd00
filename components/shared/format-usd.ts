const dollars = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;

/** Below this, in USD, four decimals would show nothing but zeros. */
const smallestShown = 0.0001;

/** 0.0057 → "$0.0057", 0.4368 → "$0.44": up to four digits below ten cents, since one answer costs less than one. */
export function formatUsd(usd: number, locale: string): string {
  const digits = usd < 0.1 ? 4 : 2;
  const format = new Intl.NumberFormat(locale, {
    ...dollars,
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
  return isBelowShown(usd) ? `< ${format.format(smallestShown)}` : format.format(usd);
}

/** Whether an amount, in USD, is written as "less than", which needs no "at most" before it. */
export function isBelowShown(usd: number): boolean {
  return usd > 0 && usd < smallestShown;
}

/** 0.0114, 0.031 → "$0.01–0.03": one digit that counts, as an estimate knows no more; two from a dollar on. */
export function formatUsdRange(low: number, high: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { ...dollars, maximumSignificantDigits: high < 1 ? 1 : 2 });
  const [from, to] = [format.format(low), format.format(high)];
  if (from === to) return to;
  // The sign stands once; `formatRange` repeats it.
  const figures = format.formatToParts(high).filter(({ type }) => type !== 'currency' && type !== 'literal');
  return `${from}–${figures.map(({ value }) => value).join('')}`;
}
