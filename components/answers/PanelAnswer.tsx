import { type RefObject, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { isIncomplete } from '../compare/compare-run.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { identityOf } from '../shared/identity.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { AnswerFigures, ModelId } from './AnswerFigures.tsx';
import { AnswerState } from './AnswerState.tsx';
import { MarksToggle } from './MarksToggle.tsx';
import { StopButton } from './StopButton.tsx';

interface PanelAnswerProps extends ViewProps {
  readonly answer: Answer;
  /** In a tab of its own; else the answers stand below one another. */
  readonly isAlone: boolean;
  /** Whether it or another still grows. */
  readonly isBesideGrowing: boolean;
  /** Goes into its tab with the next picture. */
  readonly isLeaving: boolean;
  readonly showsMarks: boolean;
  readonly onShowMarks: (shows: boolean) => void;
}

/** An answer in a narrow panel. */
export function PanelAnswer(props: PanelAnswerProps) {
  const { answer, client, isAlone, showsMarks, onShowMarks } = props;
  const article = useRef<HTMLElement>(null);
  const [isShortened, showWhole] = useShortened(article, props);
  const titleId = `title-${answer.id}`;
  return (
    <article
      ref={article}
      className={isAlone ? undefined : isShortened ? 'live shortened' : 'live'}
      data-model={identityOf(answer.model)}
      data-answer={answer.id}
      aria-labelledby={titleId}
    >
      {isAlone ? (
        <>
          <h2 className="vh" id={titleId}>
            {i18n.t('answers.of', [answer.model.label])}
          </h2>
          <div className="byline">
            <ModelId answer={answer} />
            {answer.phase !== 'ended' && <StopButton {...{ answer, client }} />}
            <MarksToggle checked={showsMarks} onChange={onShowMarks} />
            <AnswerFigures answer={answer} />
          </div>
          {isIncomplete(answer) && <p className="meta early">{i18n.t('answers.comparedSoFar')}</p>}
        </>
      ) : (
        <header>
          <ModelName
            as="h2"
            id={titleId}
            model={answer.model}
            hollow={answer.phase === 'ended' && answer.outcome !== 'answered'}
          />{' '}
          <AnswerState answer={answer} />
          {answer.phase !== 'ended' && <StopButton {...{ answer, client }} />}
        </header>
      )}
      <AnswerBody {...props} showsMarks={isAlone && showsMarks} />
      {isShortened && (
        <button type="button" className="tool" onClick={showWhole}>
          {i18n.t('answers.readAll')}
        </button>
      )}
    </article>
  );
}

/** Characters above which a finished answer is shortened while others still arrive: about four lines. */
const longText = 260;

/**
 * Whether an answer that has ended makes room for those that grow, and what shows it whole. One that was on screen when
 * it ended stays as it is, and so does what is about to leave.
 */
function useShortened(
  article: RefObject<HTMLElement | null>,
  { answer, isAlone, isBesideGrowing, isLeaving }: PanelAnswerProps,
): [boolean, () => void] {
  const isEnded = answer.phase === 'ended';
  const [wasEnded, setWasEnded] = useState(isEnded);
  const [isWhole, setWhole] = useState(false);
  if (isEnded !== wasEnded) {
    setWasEnded(isEnded);
    setWhole(isEnded && (isLeaving || isOnScreen(article.current)));
  }
  const makesRoom = isEnded && !isAlone && (isBesideGrowing || isLeaving) && answer.text.length > longText;
  return [makesRoom && !isWhole, () => setWhole(true)];
}

function isOnScreen(element: Element | null): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0;
}
