import { i18n } from '#i18n';
import type { ChangeOverTime, Outcome } from '../../utils/domain.ts';
import type { AnswerChange } from './answer-changes.ts';

/** What an answer that ended so does not say, it may only not have come to. */
const endedEarly: ReadonlySet<Outcome> = new Set(['cut-off', 'stopped', 'interrupted']);

/** What cannot be said of a change, and why: one sentence each. */
export function unknownWords({ older, newer }: AnswerChange, change: ChangeOverTime): string[] {
  if (change.segments.length === 0) return [];
  const isShortened = (id: string | undefined) => change.shortened.some(({ answerId }) => answerId === id);
  return [
    ...(endedEarly.has(change.outcome.older) ? [i18n.t('overTime.olderEndedEarly')] : []),
    ...(endedEarly.has(change.outcome.newer) ? [i18n.t('overTime.newerEndedEarly')] : []),
    ...(isShortened(older?.id) ? [i18n.t('overTime.olderInPart')] : []),
    ...(isShortened(newer?.id) ? [i18n.t('overTime.newerInPart')] : []),
    ...(!change.precise && change.shortened.length === 0 ? [i18n.t('differences.notPrecise')] : []),
  ];
}
