import { i18n } from '#i18n';
import type { RunFilters } from '../../utils/store/search/search-runs.ts';

const dayMs = 86_400_000;

/** Spans of time that runs are looked for in, by the days they begin and end before now. */
export const periods = [
  { id: 'week', label: () => i18n.t('history.lastWeek'), fromDays: 7 },
  { id: 'month', label: () => i18n.t('history.lastMonth'), fromDays: 30 },
  { id: 'year', label: () => i18n.t('history.lastYear'), fromDays: 365 },
  { id: 'older', label: () => i18n.t('history.olderThanYear'), untilDays: 365 },
] as const;

export type Period = (typeof periods)[number]['id'];

/** The filters of a period. `now`: epoch ms. */
export function spanOf(id: Period | undefined, now: number): { from: number | undefined; until: number | undefined } {
  const period = periods.find((one) => one.id === id);
  return {
    from: period && 'fromDays' in period ? now - period.fromDays * dayMs : undefined,
    until: period && 'untilDays' in period ? now - period.untilDays * dayMs : undefined,
  };
}

/** The period that some filters are of. */
export function periodOf({ from, until }: RunFilters, now: number): Period | undefined {
  if (from === undefined && until === undefined) return undefined;
  return periods.find(({ id }) => {
    const span = spanOf(id, now);
    return span.from === from && span.until === until;
  })?.id;
}
