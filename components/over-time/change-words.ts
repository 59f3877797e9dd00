import { i18n } from '#i18n';
import type { ChangeKind, OutcomeChange } from '../../utils/domain.ts';
import { stateWord } from '../shared/answer-words.ts';
import { formatMoment } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';
import type { AnswerChange } from './answer-changes.ts';
import type { DatedRuns } from './dated-runs.ts';

/** How many points of a kind there are in all changes. */
export function countChanges(changes: readonly AnswerChange[], kind: ChangeKind): number {
  return changes.reduce((sum, { change }) => sum + (change?.changes.filter((one) => one.kind === kind).length ?? 0), 0);
}

/** Whether a model answers now what it did not, or the other way round. A failure in between says nothing of that. */
export function isOtherOutcome({ change }: AnswerChange): boolean {
  return change !== undefined && change.outcome.kind !== 'same' && change.outcome.kind !== 'other';
}

/** What changed since the older run, in the parts of a line: never more than could be compared. */
export function changeParts(changes: readonly AnswerChange[], { older, newer }: DatedRuns): string[] {
  const moment = formatMoment(older.askedAt, newer.askedAt, textLocale());
  return [i18n.t('overTime.since', [moment]), ...countParts(changes)];
}

/** The counts alone, for a line in a list. */
export function countParts(changes: readonly AnswerChange[]): string[] {
  const outcomes = changes.filter(isOtherOutcome).length;
  const [changed, added, gone] = (['changed', 'new', 'gone'] as const).map((kind) => countChanges(changes, kind));
  const parts = [
    ...(outcomes > 0 ? [i18n.t('overTime.outcomes', outcomes)] : []),
    ...(changed ? [i18n.t('overTime.changedCount', changed)] : []),
    ...(added ? [i18n.t('overTime.newCount', added)] : []),
    ...(gone ? [i18n.t('overTime.goneCount', gone)] : []),
  ];
  if (parts.length > 0) return parts;
  const hasCompared = changes.some(({ change }) => change && change.changes.length > 0);
  return [hasCompared ? i18n.t('overTime.nothingChanged') : i18n.t('overTime.nothingCompared')];
}

/** What became of an outcome, as a heading of its own; undefined where both answered as a whole. */
export function outcomeWords({ kind, older, newer }: OutcomeChange): string | undefined {
  switch (kind) {
    case 'answers-now':
      return newer === 'partial' ? nowInPart(older) : nowAnswers(older);
    case 'answers-no-longer':
      return newer === 'blocked' ? i18n.t('overTime.nowWithheld') : i18n.t('overTime.nowRefuses');
    case 'answers-more':
      return i18n.t('overTime.answersMore');
    case 'answers-less':
      return i18n.t('overTime.answersLess');
    case 'other':
      return bothWords(older, newer);
    case 'same':
      return older === 'answered' ? undefined : bothWords(older, newer);
  }
}

const nowAnswers = (older: string) =>
  older === 'blocked' ? i18n.t('overTime.answersWithheld') : i18n.t('overTime.answersRefused');
const nowInPart = (older: string) =>
  older === 'blocked' ? i18n.t('overTime.answersWithheldInPart') : i18n.t('overTime.answersRefusedInPart');

function bothWords(older: OutcomeChange['older'], newer: OutcomeChange['newer']): string {
  const [then, now] = [older, newer].map((outcome) => stateWord({ phase: 'ended', outcome }));
  return older === newer
    ? i18n.t('overTime.bothTimes', [now ?? ''])
    : i18n.t('overTime.thenNow', [then ?? '', now ?? '']);
}
