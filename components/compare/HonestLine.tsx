import { memo } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { stateSentence } from '../shared/answer-words.ts';
import { countText } from '../shared/count-text.ts';
import { formatList } from '../shared/format-list.ts';
import { hasOnlyGrown } from '../shared/has-only-grown.ts';
import { RichText } from '../shared/RichText.tsx';
import { textLocale } from '../shared/text-locale.ts';
import type { ComparedRun } from './compare-run.ts';
import { countDiffering } from './verdict-words.ts';

/**
 * The first line of a run: how many answered, who did not and why, and what differs. Never more than is known: while
 * an answer is still coming every count is "so far".
 */
export const HonestLine = memo(
  function HonestLine({ compared }: { compared: ComparedRun }) {
    return (
      <p className="honest">
        <RichText text={honestParts(compared).join('\u00A0· ')} />
      </p>
    );
  },
  (before, now) => saysTheSame(before.compared, now.compared),
);

/** Growth alone changes nothing in the line, and comes with every frame of a stream. */
function saysTheSame(before: ComparedRun, now: ComparedRun): boolean {
  return (
    before.comparison === now.comparison &&
    before.state === now.state &&
    before.compared.length === now.compared.length &&
    before.run.answers.length === now.run.answers.length &&
    now.run.answers.every((answer, index) => {
      const earlier = before.run.answers[index];
      return earlier !== undefined && hasOnlyGrown(earlier, answer);
    })
  );
}

export function honestParts({ run, comparison, compared, pending, state }: ComparedRun): string[] {
  const answered = run.answers.filter((answer) => answer.outcome === 'answered');
  const others = run.answers.filter((answer) => answer.outcome !== 'answered');
  return [
    i18n.t('honest.answered', [answered.length, run.answers.length]),
    ...stateParts(others),
    ...(comparison ? differenceParts(comparison, pending.length > 0) : []),
    ...(comparison && pending.length > 0 ? [i18n.t('honest.soFar')] : []),
    ...(state === 'none' && pending.length === 0 && run.answers.length > 1 && compared.length < 2
      ? [i18n.t('honest.tooLittle')]
      : []),
  ];
}

/** Where each answer is that is not complete; those that are only waited for in one part. */
function stateParts(answers: readonly Answer[]): string[] {
  const waiting = answers.filter((answer) => answer.phase === 'waiting').map((answer) => answer.model.label);
  const others = answers.filter((answer) => answer.phase !== 'waiting').map(stateSentence);
  // Making a format takes longer than the rest of the line.
  if (waiting.length === 0) return others;
  const list = formatList(waiting, textLocale());
  return [...others, i18n.t('sentence.waiting', [list])];
}

/** What differs, and what only one says. While answers are still written, only what was found counts, not what was not. */
function differenceParts(comparison: NonNullable<ComparedRun['comparison']>, isLive: boolean): string[] {
  const differing = comparison.groups.filter((group) => group.verdict === 'differs');
  const kinds = differing.map((group) => group.reasons[0]?.kind);
  const facts = comparison.facts.filter((fact) => fact.differs).map((fact) => fact.kind);
  const counted = kinds.length > 0 ? kinds : facts;
  const onlyOne = comparison.groups.filter((group) => group.verdict === 'only-one').length;
  // A comparison that was ended early has not looked everywhere: what it did not find may still be there.
  if (!comparison.precise && counted.length === 0) return [i18n.t('honest.notAllCompared')];
  if (isLive && counted.length === 0) return [i18n.t('honest.noneYet')];
  return [
    counted.length === 0
      ? i18n.t('honest.nothingDiffers')
      : i18n.t('honest.differ', counted.length, [countDiffering(counted, textLocale())]),
    ...(onlyOne > 0 && !isLive ? [i18n.t('honest.onlyOne', onlyOne, [countText(onlyOne)])] : []),
  ];
}
