import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Evidence } from '../../utils/compare/outcome/index.ts';
import type { Answer } from '../../utils/domain.ts';
import type { Place } from '../compare/place.ts';
import { marksOf, type Point } from '../compare/points.ts';
import { usePoints } from '../compare/use-points.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useNow } from '../shared/use-now.ts';
import { FirstToken } from './AnswerFigures.tsx';
import { AnswerNotice } from './AnswerNotice.tsx';
import { ReadAloud } from './aloud/ReadAloud.tsx';
import { Beside } from './Beside.tsx';
import { BestButton } from './BestButton.tsx';
import { DroppedLines } from './DroppedLines.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { Markdown } from './markdown/Markdown.tsx';
import type { Mark } from './markdown/marks.ts';
import { Reasoning } from './Reasoning.tsx';
import { RetryNotice } from './RetryNotice.tsx';
import { Sources } from './Sources.tsx';
import { useEvidence } from './use-evidence.ts';
import { useSeenEnd } from './use-seen-end.ts';
import { WaitCounter } from './WaitCounter.tsx';

interface AnswerBodyProps extends Omit<ViewProps, 'onBack'> {
  readonly answer: Answer;
  readonly showsMarks: boolean;
}

/** An answer from its reasoning to what can be done with it, in whatever state it is. */
export function AnswerBody(props: AnswerBodyProps) {
  const { answer, compared, client, actions, place, onGo, onContinue, showsMarks } = props;
  const points = usePoints(compared);
  const evidence = useEvidence(compared.run, answer);
  // New marks draw most of a text anew: in a frame of their own, whatever else comes with them.
  const marks = useDeferredValue(useAnswerMarks(answer, points, evidence, showsMarks, place));
  const [opened, setOpened] = useState<{ readonly group: string; readonly at: number }>();
  const open = useCallback(
    (mark: Mark, at: number) =>
      setOpened((before) => (before?.group === mark.group ? undefined : { group: mark.group, at })),
    [],
  );
  const point = points.find(({ group }) => group.id === opened?.group);
  const ended = answer.phase === 'ended';
  const isWaiting = !ended && answer.text === '';
  const now = useNow(isWaiting);
  const end = useSeenEnd(answer.id);

  return (
    <>
      {isWaiting && <Waiting {...{ answer, client, now }} />}
      <Reasoning answer={answer} now={now} />
      {answer.text !== '' && (
        <div className={proseClass(answer)} dir="auto" aria-busy={!ended}>
          <Markdown
            textId={answer.id}
            text={answer.text}
            ended={ended}
            marks={marks}
            onOpenMark={open}
            note={
              opened &&
              point && {
                ...opened,
                element: <Beside {...{ point, onGo }} answerId={answer.id} onClose={() => setOpened(undefined)} />,
              }
            }
          />
        </div>
      )}
      {!ended && answer.text !== '' && <div className="text-end" ref={end} />}
      {ended && answer.text !== '' && endsWithoutEnd(answer) && (
        <div className="torn" role="img" aria-label={i18n.t('answers.torn')} />
      )}
      <AnswerNotice {...{ answer, evidence, client, actions }} />
      <DroppedLines answer={answer} />
      <Sources citations={answer.citations} />
      <EarlierTexts earlier={answer.earlier} />
      {ended && answer.text !== '' && (
        <div className="answer-actions tools">
          <CopyButton text={answer.text} />
          <ReadAloud answer={answer} />
          {compared.run.answers.length > 1 && <BestButton answer={answer} />}
          {answer.outcome === 'answered' && (
            <button type="button" className="tool" onClick={() => client.retry(answer.id)}>
              {i18n.t('actions.askAgain')}
            </button>
          )}
          {onContinue && compared.run.answers.length > 1 && (
            <button type="button" className="tool" onClick={() => onContinue(answer.id)}>
              {i18n.t('actions.continueAll')}
              <span className="vh"> {answer.model.label}</span>
            </button>
          )}
        </div>
      )}
      {answer.outcome === 'answered' && <FirstToken answer={answer} />}
    </>
  );
}

/** From here on, UTF-16 units, the browser leaves out of its layout what is not near the window. */
const longText = 20_000;

function proseClass({ phase, text }: Answer): string {
  return ['prose', phase !== 'ended' && 'streaming', text.length > longText && 'long'].filter(Boolean).join(' ');
}

interface WaitingProps extends Pick<ViewProps, 'client'> {
  readonly answer: Answer;
  readonly now: number;
}

function Waiting({ answer, client, now }: WaitingProps) {
  const { retry } = answer;
  return retry ? (
    <RetryNotice key={retry.attempt} {...{ answer, retry, client, now }} />
  ) : (
    <WaitCounter {...{ answer, now }} />
  );
}

function endsWithoutEnd({ outcome }: Answer): boolean {
  return outcome !== 'answered' && outcome !== 'partial' && outcome !== 'refused';
}

const noMarks: readonly Mark[] = [];

/** With no marks the same list each time: another one would draw the text again while only others grow. */
function useAnswerMarks(
  { id: answerId, text }: Answer,
  points: readonly Point[],
  evidence: readonly Evidence[],
  shows: boolean,
  place: Place | undefined,
) {
  return useMemo(() => {
    const verdicts = shows
      ? [...(marksOf(points).get(answerId) ?? noMarks), ...evidenceMarks(evidence, text)]
      : noMarks;
    const places = placeMarks(
      answerId,
      points.find(({ group }) => group.id === place?.group),
    );
    return verdicts.length + places.length === 0 ? noMarks : [...verdicts, ...places];
  }, [answerId, text, points, evidence, shows, place]);
}

/** What is true of the text as a whole is said in the notice: marked, it would be all of it. */
function evidenceMarks(evidence: readonly Evidence[], text: string): Mark[] {
  return evidence
    .filter(({ start, end }) => end - start < text.length)
    .map(({ start, end }) => ({ start, end, kind: 'evidence', group: '' }));
}

function placeMarks(answerId: string, point: Point | undefined): Mark[] {
  const saying = point?.says.find(({ answer }) => answer.id === answerId);
  return (saying?.segments ?? []).map(({ start, end }) => ({
    start,
    end,
    kind: 'place',
    group: point?.group.id ?? '',
  }));
}
