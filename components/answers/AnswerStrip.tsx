import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { isStreaming } from '../../utils/run/is-streaming.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { stateWord } from '../shared/answer-words.ts';
import { BriefPrice } from '../shared/BriefPrice.tsx';
import { secondsText, tokensText, totalTime } from '../shared/figures.ts';
import { formatClock } from '../shared/format-number.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { retryClock } from '../shared/retry-clock.ts';
import { runCostText } from '../shared/run-cost.ts';
import { textLocale } from '../shared/text-locale.ts';
import { useNow } from '../shared/use-now.ts';
import { EndMark } from './EndMark.tsx';

interface AnswerStripProps {
  readonly answers: readonly Answer[];
  readonly client: Pick<RunClient, 'stop' | 'retry'>;
}

/** The ledger: one row an answer, always in the same order. The word for a short end takes the place of the tokens. */
export function AnswerStrip({ answers, client }: AnswerStripProps) {
  const cost = answers.length > 1 ? runCostText(answers, textLocale()) : undefined;
  const now = useNow(isStreaming({ answers }));
  return (
    <ul className="strip" aria-label={i18n.t('answers.list')}>
      {answers.map((answer) => (
        <li key={answer.id}>
          <ModelName model={answer.model} hollow={answer.phase === 'ended' && answer.outcome !== 'answered'} />{' '}
          <span className="meta when">
            {answer.outcome === 'answered' && <EndMark />}
            {timeText(answer, now)}
          </span>{' '}
          {answer.outcome === 'answered' && <span className="meta tokens">{tokensText(answer.usage)}</span>}{' '}
          <span className="meta price">
            <BriefPrice answer={answer} />
          </span>
          <StripAction {...{ answer, client }} />
        </li>
      ))}
      {cost !== undefined && <li className="meta in-all">{cost}</li>}
    </ul>
  );
}

function timeText(answer: Answer, now: number): string {
  const again = answer.retry && retryClock(answer.retry, now);
  if (again !== undefined) return i18n.t('retry.brief', [again]);
  if (answer.phase !== 'ended') return `${stateWord(answer)}\u00A0· ${formatClock(now - answer.startedAt)}`;
  const total = totalTime(answer);
  if (answer.outcome === 'answered' && total !== undefined) return secondsText(total);
  const detail =
    answer.outcome === 'failed' ? answer.error?.status : total === undefined ? undefined : secondsText(total);
  return [stateWord(answer), detail].filter((part) => part !== undefined).join('\u00A0· ');
}

function StripAction({ answer, client }: { answer: Answer; client: AnswerStripProps['client'] }) {
  if (answer.phase !== 'ended') {
    return (
      <button
        type="button"
        className="icon-btn"
        onClick={() => client.stop(answer.id)}
        aria-label={i18n.t('actions.stopOne', [answer.model.label])}
        title={i18n.t('actions.stopOne', [answer.model.label])}
      >
        <Icon name="stop" />
      </button>
    );
  }
  if (answer.outcome === 'answered' || answer.outcome === 'partial') return <span />;
  return (
    <button
      type="button"
      className="icon-btn"
      onClick={() => client.retry(answer.id)}
      aria-label={i18n.t('actions.retryOne', [answer.model.label])}
      title={i18n.t('actions.retryOne', [answer.model.label])}
    >
      <Icon name="retry" />
    </button>
  );
}
