import { i18n } from '#i18n';
import type { Outcome } from '../../utils/domain.ts';
import type { AnswerSummary, RunSummary } from '../../utils/store/history.ts';
import { stateSentence } from '../shared/answer-words.ts';
import { countText } from '../shared/count-text.ts';
import { Icon, type IconName } from '../shared/Icon.tsx';

/** What there is to know about a run before it is opened: what differs, and which answers are not complete. */
export function RowVerdicts({ run: { answers, differences } }: { run: Pick<RunSummary, 'answers' | 'differences'> }) {
  const { compared = 0, differing = 0, differingFigures = 0, onlyOne = 0 } = differences ?? {};
  return (
    <>
      {compared > 1 && differing > 0 && (
        <span className="verdict differs">
          <Icon name="differs" />
          {differingFigures === differing
            ? i18n.t('history.figuresDifferCount', differing, [countText(differing)])
            : i18n.t('history.pointsDiffer', differing, [countText(differing)])}
        </span>
      )}
      {compared > 1 && differing === 0 && onlyOne > 0 && (
        <span className="verdict only">
          <Icon name="only" />
          {i18n.t('history.onlyOne', onlyOne, [countText(onlyOne)])}
        </span>
      )}
      {answers
        .filter(({ outcome }) => outcome !== 'answered')
        .map((answer) => (
          <span key={answer.answerId} className="verdict">
            <Icon name={outcomeIcon(answer)} />
            {stateSentence(answer)}
          </span>
        ))}
    </>
  );
}

const icons: Readonly<Record<Outcome, IconName>> = {
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
