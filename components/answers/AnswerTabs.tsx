import { Tab, TabList, TabProvider } from '@ariakit/react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import type { ComparedRun } from '../compare/compare-run.ts';
import type { Point } from '../compare/points.ts';
import { usePoints } from '../compare/use-points.ts';
import { stateWord } from '../shared/answer-words.ts';
import { briefSecondsText, totalTime } from '../shared/figures.ts';
import { identityOf } from '../shared/identity.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { EndMark } from './EndMark.tsx';

interface AnswerTabsProps {
  readonly compared: ComparedRun;
  readonly selectedId: string | undefined;
  /** The answers that have a panel by now. */
  readonly drawnIds: ReadonlySet<string>;
  readonly onSelect: (answerId: string | undefined) => void;
}

/** The tabs of the answers, each with what there is to see in it. */
export function AnswerTabs({ compared, selectedId, drawnIds, onSelect }: AnswerTabsProps) {
  const { answers } = compared.run;
  const points = usePoints(compared);
  return (
    <TabProvider selectedId={selectedId ?? null} setSelectedId={(id) => onSelect(id ?? undefined)}>
      <TabList className="tabs" data-count={answers.length} aria-label={i18n.t('answers.byModel')}>
        {answers.map((one) => (
          <Tab
            key={one.id}
            id={one.id}
            aria-controls={drawnIds.has(one.id) ? panelIdOf(one.id) : undefined}
            data-model={identityOf(one.model)}
          >
            <ModelName model={one.model} hollow={one.phase === 'ended' && one.outcome !== 'answered'} />{' '}
            <span className="meta">
              {one.outcome === 'answered' && <EndMark />}
              {tabText(one, differingCount(one, points))}
            </span>
          </Tab>
        ))}
      </TabList>
    </TabProvider>
  );
}

/** Id of what a tab shows. */
export function panelIdOf(answerId: string): string {
  return `panel-${answerId}`;
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
