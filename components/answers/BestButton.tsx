import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { Icon } from '../shared/Icon.tsx';
import { changeMarks, useMarks } from './use-marks.ts';

/** Marks an answer as the best of its run, and takes the mark off again. */
export function BestButton({ answer }: { answer: Answer }) {
  const marks = useMarks(answer.runId);
  if (!marks) return null;
  const { label } = answer.model;
  const isBest = marks.bestAnswerId === answer.id;
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={isBest}
      // It begins with the words on the button: people who speak to their browser say what they see.
      aria-label={isBest ? i18n.t('actions.isBestOf', [label]) : i18n.t('actions.markBestOf', [label])}
      onClick={() => changeMarks(answer.runId, { bestAnswerId: isBest ? undefined : answer.id }).catch(() => undefined)}
    >
      <Icon name={isBest ? 'star-on' : 'star'} />
      {isBest ? i18n.t('actions.isBest') : i18n.t('actions.markBest')}
    </button>
  );
}
