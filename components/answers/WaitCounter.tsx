import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { formatClock } from '../shared/format-number.ts';

/** How long a model has been waited for, while no answer text is there. A counter, because a spinner says nothing. */
export function WaitCounter({ answer, now }: { answer: Answer; now: number }) {
  const waited = now - answer.startedAt;
  const clock = formatClock(waited);
  return (
    <>
      <div className="wait">
        <span className="count" role="timer" aria-label={i18n.t('wait.timer', [clock])}>
          {clock}
        </span>
        <span className="meta">
          {answer.phase === 'reasoning'
            ? i18n.t('wait.reasoning', answer.reasoning.length, [countText(answer.reasoning.length)])
            : i18n.t('wait.nothing', [answer.model.host])}
        </span>
      </div>
      <div className="bar" aria-hidden="true" />
    </>
  );
}
