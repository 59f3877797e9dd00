import { memo, useState } from 'react';
import { i18n } from '#i18n';
import type { Comparison } from '../../utils/domain.ts';
import { AnalysisButton } from '../analysis/AnalysisButton.tsx';
import { WaitingToRetry } from '../answers/WaitingToRetry.tsx';
import { joinSentences } from '../shared/join-sentences.ts';
import { useStable } from '../shared/use-stable.ts';
import { type ComparedRun, isIncomplete } from './compare-run.ts';
import { DifferingPoints } from './DifferingPoints.tsx';
import { EndedShort } from './EndedShort.tsx';
import { FactsTable } from './FactsTable.tsx';
import { HonestLine } from './HonestLine.tsx';
import { HowFar } from './HowFar.tsx';
import { OnlyOne } from './OnlyOne.tsx';
import { PointFilters } from './PointFilters.tsx';
import type { GoTo } from './place.ts';
import { factsWith, type PointFilter, pointsWith, showsEverything } from './point-filter.ts';
import type { Point } from './points.ts';
import { AllSay, SomeSay } from './SharedPoints.tsx';
import { usePoints } from './use-points.ts';
import { allSayWord } from './verdict-words.ts';
import type { ViewProps } from './view-props.ts';

interface DifferencesViewProps extends ViewProps {
  /** Beside the answers, which say themselves how they ended. */
  readonly isRail?: boolean;
}

/** How the answers ended, and where they differ as far as that is known. */
export function DifferencesView({ compared, place, onGo, client, actions, isRail = false }: DifferencesViewProps) {
  const points = usePoints(compared);
  const go = useStable(onGo);
  const { comparison, missing, pending, run, state } = compared;
  const endedShort = isRail ? [] : run.answers.filter((answer) => missing.includes(answer) || isIncomplete(answer));
  return (
    <>
      <HonestLine compared={compared} />
      {endedShort.map((answer) => (
        <EndedShort key={answer.id} {...{ run, answer, client, actions }} />
      ))}
      {!isRail && <WaitingToRetry answers={pending} client={client} />}
      {comparison ? (
        <>
          <Differences
            key={run.id}
            {...{ comparison, points }}
            answers={compared.compared}
            current={place?.group}
            onGo={go}
          />
          <AnalysisButton {...{ compared, client }} />
          <p className="colophon">
            {joinSentences(pending.length > 0 && i18n.t('differences.onlyLater'), i18n.t('differences.colophon'))}
          </p>
        </>
      ) : (
        <p className={state === 'running' ? 'colophon patient' : 'colophon'}>{whyNone(compared)}</p>
      )}
    </>
  );
}

interface DifferencesProps {
  readonly comparison: Comparison;
  readonly points: readonly Point[];
  readonly answers: ComparedRun['compared'];
  readonly current: string | undefined;
  readonly onGo: GoTo;
}

/**
 * What differs, in falling order: figures and dates, points, what two say, what only one says; what all say is folded.
 * Drawn again only when that changes, not with every word that arrives.
 */
const Differences = memo(function Differences({ comparison, points, answers, current, onGo }: DifferencesProps) {
  const [filter, setFilter] = useState<PointFilter>(showsEverything);
  const { facts } = comparison;
  return (
    <>
      <HowFar {...{ comparison, answers }} />
      <PointFilters {...{ points, filter, answers }} onFilter={setFilter} />
      <FactsTable facts={factsWith(facts, filter)} compared={{ comparison, compared: answers }} onGo={onGo} />
      <DifferingPoints points={pointsWith(points, 'differs', filter)} {...{ facts, current, onGo }} />
      <SomeSay points={pointsWith(points, 'some-say', filter)} onGo={onGo} compared={answers.length} />
      <OnlyOne points={pointsWith(points, 'only-one', filter)} answers={answers} onGo={onGo} />
      <AllSay points={pointsWith(points, 'all-say', filter)} title={allSayWord(answers.length)} onGo={onGo} />
    </>
  );
});

/** Why there is no comparison. */
export function whyNone({ state, pending }: ComparedRun): string {
  if (state === 'running') return i18n.t('differences.running');
  if (state === 'failed') return i18n.t('differences.failed');
  return pending.length > 0 ? i18n.t('differences.notYet') : i18n.t('differences.tooLittle');
}
