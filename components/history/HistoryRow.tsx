import { i18n } from '#i18n';
import type { AnswerSummary, RunSummary } from '../../utils/store/history.ts';
import { stateSentence } from '../shared/answer-words.ts';
import { formatTimeOrDay } from '../shared/format-time.ts';
import { Icon, type IconName } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';

interface HistoryRowProps {
  readonly run: RunSummary;
  /** Epoch ms. */
  readonly now: number;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

/** One run: its question, when it was asked, and whose answers are complete. */
export function HistoryRow({ run, now, onOpen, onDelete }: HistoryRowProps) {
  const incomplete = run.answers.filter((answer) => answer.outcome !== 'answered');
  return (
    <li>
      <h3>
        <button type="button" onClick={onOpen} dir="auto">
          {run.questionText}
        </button>
      </h3>
      <span className="meta">{formatTimeOrDay(run.askedAt, now, textLocale())}</span>
      <div className="line">
        <span className="dots">
          {run.answers.map((answer) => (
            <ModelName key={answer.model.key} model={answer.model} hollow={answer.outcome !== 'answered'} />
          ))}
        </span>
        {incomplete.map((answer) => (
          <span key={answer.model.key} className="verdict">
            <Icon name={outcomeIcon(answer)} />
            {stateSentence(answer)}
          </span>
        ))}
      </div>
      <button
        type="button"
        className="icon-btn delete"
        onClick={onDelete}
        aria-label={i18n.t('history.delete', [run.questionText])}
        title={i18n.t('history.deleteShort')}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

const icons: Readonly<Record<NonNullable<AnswerSummary['outcome']>, IconName>> = {
  answered: 'all',
  partial: 'partial',
  refused: 'refused',
  blocked: 'blocked',
  empty: 'empty',
  'cut-off': 'cut',
  stopped: 'stopped',
  failed: 'fault',
  interrupted: 'broken',
};

function outcomeIcon({ phase, outcome }: AnswerSummary): IconName {
  if (phase !== 'ended') return 'history';
  return icons[outcome ?? 'interrupted'];
}
