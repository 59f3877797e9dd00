import { Activity, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { hasTwoEnded } from '../compare/compare-run.ts';
import { HonestLine } from '../compare/HonestLine.tsx';
import type { ViewProps } from '../compare/view-props.ts';
import { Icon } from '../shared/Icon.tsx';
import { AnswerTabs, panelIdOf } from './AnswerTabs.tsx';
import { NewestBelow } from './NewestBelow.tsx';
import { PanelAnswer } from './PanelAnswer.tsx';
import { useReadingAnchor } from './use-reading-anchor.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { useSelectedAnswer } from './use-selected-answer.ts';
import { useShowPlace } from './use-show-place.ts';
import { useTabs } from './use-tabs.ts';

/**
 * The answers themselves: one a tab in a narrow panel, or all below one another until two have ended, unless a point was
 * gone to in one of them. An answer stays the same elements in both, and while its tab is not the one shown.
 */
export function AnswersView(props: ViewProps) {
  const { compared, place, onBack } = props;
  const { answers } = compared.run;
  const root = useRef<HTMLDivElement>(null);
  const [selectedId, select] = useSelectedAnswer(props);
  const goesIntoTabs = hasTwoEnded(compared) || (compared.comparison !== undefined && place !== undefined);
  const hasTabs = useTabs(root, goesIntoTabs, select, place?.answerId);
  const isShown = (answerId: string) => !hasTabs || answerId === selectedId;
  const drawnIds = useDrawn(answers.map(({ id }) => id).filter(isShown));
  const [showsMarks, setShowsMarks] = useState(true);
  const rememberPosition = useReadingPosition(selectedId, place?.visit);
  useReadingAnchor(!hasTabs);
  useShowPlace(root, place);
  const isStreaming = compared.pending.length > 0;

  return (
    <div className={hasTabs ? 'answer-tabs' : 'answer-stack'} ref={root}>
      <div className="boxless">
        {hasTabs ? (
          <AnswerTabs
            {...{ compared, selectedId, drawnIds }}
            onSelect={(id) => {
              rememberPosition();
              select(id);
            }}
          />
        ) : (
          <HonestLine compared={compared} />
        )}
        {hasTabs && onBack && (
          <p className="back">
            <button type="button" className="tool" onClick={onBack}>
              <Icon name="back" />
              {i18n.t('answers.back')}
            </button>
          </p>
        )}
      </div>
      {answers.map(
        (answer) =>
          drawnIds.has(answer.id) && (
            <div
              key={answer.id}
              className="boxless"
              hidden={!isShown(answer.id)}
              {...(hasTabs && { role: 'tabpanel', id: panelIdOf(answer.id), 'aria-labelledby': answer.id })}
            >
              <Activity mode={isShown(answer.id) ? 'visible' : 'hidden'}>
                <PanelAnswer
                  {...props}
                  {...{ answer, showsMarks }}
                  isAlone={hasTabs}
                  isBesideGrowing={isStreaming}
                  isLeaving={goesIntoTabs && !hasTabs}
                  onShowMarks={setShowsMarks}
                />
              </Activity>
            </div>
          ),
      )}
      <div className="boxless">
        {compared.pending.some(({ id }) => isShown(id)) && <NewestBelow />}
        {!hasTabs && isStreaming && <p className="colophon">{i18n.t('answers.whileStreaming')}</p>}
      </div>
    </div>
  );
}

/** The answers that were on screen at some time: drawn once, they are only hidden. */
function useDrawn(shownIds: readonly string[]): ReadonlySet<string> {
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set(shownIds));
  if (shownIds.every((id) => drawn.has(id))) return drawn;
  const all = new Set([...drawn, ...shownIds]);
  setDrawn(all);
  return all;
}
