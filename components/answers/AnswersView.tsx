import { Tab, TabList, TabProvider } from '@ariakit/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { hasTwoEnded, isIncomplete } from '../compare/compare-run.ts';
import type { Point } from '../compare/points.ts';
import { usePoints } from '../compare/use-points.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { stateWord } from '../shared/answer-words.ts';
import { briefSecondsText, totalTime } from '../shared/figures.ts';
import { Icon } from '../shared/Icon.tsx';
import { identityOf } from '../shared/identity.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { AnswerFigures, ModelId } from './AnswerFigures.tsx';
import { EndMark } from './EndMark.tsx';
import { LiveAnswers } from './LiveAnswers.tsx';
import { MarksToggle } from './MarksToggle.tsx';
import { NewestBelow } from './NewestBelow.tsx';
import { StopButton } from './StopButton.tsx';
import { useShowPlace } from './use-show-place.ts';

/**
 * The answers themselves: one a tab in a narrow panel, or all below one another until two have ended, unless a point was
 * gone to in one of them.
 */
export function AnswersView(props: ViewProps) {
  const { compared, place } = props;
  const hasTabs = hasTwoEnded(compared) || (compared.comparison && place !== undefined);
  return hasTabs ? <AnswerTabs {...props} /> : <LiveAnswers {...props} />;
}

function AnswerTabs(props: ViewProps) {
  const { compared, place, onBack } = props;
  const { answers } = compared.run;
  const points = usePoints(compared);
  const [selectedId, select] = useSelectedAnswer(props);
  const [showsMarks, setShowsMarks] = useState(true);
  const root = useRef<HTMLDivElement>(null);
  useShowPlace(root, place);
  const rememberPosition = useReadingPosition(selectedId, place?.visit);
  const answer = answers.find(({ id }) => id === selectedId);

  return (
    <div className="answer-tabs" ref={root}>
      <TabProvider
        selectedId={selectedId ?? null}
        setSelectedId={(id) => {
          rememberPosition();
          select(id ?? undefined);
        }}
      >
        <TabList className="tabs" data-count={answers.length} aria-label={i18n.t('answers.byModel')}>
          {answers.map((one) => (
            <Tab key={one.id} id={one.id} aria-controls={panelId} data-model={identityOf(one.model)}>
              <ModelName model={one.model} hollow={one.phase === 'ended' && one.outcome !== 'answered'} />{' '}
              <span className="meta">
                {one.outcome === 'answered' && <EndMark />}
                {tabText(one, differingCount(one, points))}
              </span>
            </Tab>
          ))}
        </TabList>
      </TabProvider>
      {onBack && (
        <p className="back">
          <button type="button" className="tool" onClick={onBack}>
            <Icon name="back" />
            {i18n.t('answers.back')}
          </button>
        </p>
      )}
      {answer && (
        <div role="tabpanel" id={panelId} aria-labelledby={answer.id}>
          <TabbedAnswer key={answer.id} {...props} {...{ answer, showsMarks }} onShowMarks={setShowsMarks} />
        </div>
      )}
    </div>
  );
}

const panelId = 'answer-panel';

interface TabbedAnswerProps extends ViewProps {
  readonly answer: Answer;
  readonly showsMarks: boolean;
  readonly onShowMarks: (shows: boolean) => void;
}

function TabbedAnswer({ answer, showsMarks, onShowMarks, ...props }: TabbedAnswerProps) {
  return (
    <article data-answer={answer.id} data-model={identityOf(answer.model)}>
      <h2 className="vh">{i18n.t('answers.of', [answer.model.label])}</h2>
      <div className="byline">
        <ModelId answer={answer} />
        {answer.phase !== 'ended' && <StopButton answer={answer} client={props.client} />}
        <MarksToggle checked={showsMarks} onChange={onShowMarks} />
        <AnswerFigures answer={answer} />
      </div>
      {isIncomplete(answer) && <p className="meta early">{i18n.t('answers.comparedSoFar')}</p>}
      <AnswerBody {...props} answer={answer} showsMarks={showsMarks} />
      {answer.phase !== 'ended' && <NewestBelow />}
    </article>
  );
}

/** The answer being read. Going to a place selects its answer in the same render, so that it can be scrolled to. */
function useSelectedAnswer({ compared, place }: ViewProps) {
  const [selected, setSelected] = useState(place?.answerId ?? compared.run.answers[0]?.id);
  const [shown, setShown] = useState(place);
  if (place !== shown) {
    setShown(place);
    if (place) setSelected(place.answerId);
  }
  return [selected, setSelected] as const;
}

/** Each answer keeps the place where one was reading it; a jump goes where it leads instead. */
function useReadingPosition(selected: string | undefined, visit: number | undefined): () => void {
  const positions = useRef(new Map<string, number>());
  const lastVisit = useRef(visit);
  useLayoutEffect(() => {
    if (lastVisit.current !== visit) {
      lastVisit.current = visit;
      return;
    }
    const kept = selected === undefined ? undefined : positions.current.get(selected);
    if (kept !== undefined) window.scrollTo(0, kept);
  }, [selected, visit]);
  return () => {
    if (selected !== undefined) positions.current.set(selected, window.scrollY);
  };
}

function differingCount(answer: Answer, points: readonly Point[]): number {
  return points.filter(
    ({ group, says }) => group.verdict === 'differs' && says.some((saying) => saying.answer.id === answer.id),
  ).length;
}

/** What there is to see in an answer; how long it took stands over its text. */
function tabText(answer: Answer, differing: number): string {
  if (answer.outcome !== 'answered') return stateWord(answer);
  if (differing > 0) return i18n.t('answers.tabDiffers', differing);
  const total = totalTime(answer);
  return total === undefined ? stateWord(answer) : briefSecondsText(total);
}
