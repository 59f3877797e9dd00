import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { AnalysisButton } from '../analysis/AnalysisButton.tsx';
import { AnswerNotice } from '../answers/AnswerNotice.tsx';
import { isIncomplete } from './compare-run.ts';
import { DifferingPoints } from './DifferingPoints.tsx';
import { FactsTable } from './FactsTable.tsx';
import { HonestLine } from './HonestLine.tsx';
import { OnlyOne } from './OnlyOne.tsx';
import { PointFilters } from './PointFilters.tsx';
import { factsWith, type PointFilter, pointsWith, showsEverything } from './point-filter.ts';
import { pointsOf } from './points.ts';
import { AllSay, SomeSay } from './SharedPoints.tsx';
import { allSayWord } from './verdict-words.ts';
import type { ViewProps } from './view-props.ts';

interface DifferencesViewProps extends ViewProps {
  /** Beside the answers, which say themselves how they ended. */
  readonly isRail?: boolean;
}

/** What differs, in falling order: figures and dates, points, what two say, what only one says; what all say is folded. */
export function DifferencesView({ compared, place, onGo, client, actions, isRail = false }: DifferencesViewProps) {
  const points = useMemo(() => pointsOf(compared), [compared]);
  const [filter, setFilter] = useState<PointFilter>(showsEverything);
  const { comparison, missing } = compared;
  const endedShort = isRail ? [] : [...missing, ...compared.compared.filter(isIncomplete)];

  return (
    <>
      <HonestLine compared={compared} />
      {endedShort.map((answer) => (
        <div key={answer.id} className="aside">
          <AnswerNotice {...{ answer, client, actions }} />
        </div>
      ))}
      {!comparison && <NotYet isEnded={compared.pending.length === 0} />}
      {comparison && (
        <>
          <PointFilters {...{ points, filter }} answers={compared.compared} onFilter={setFilter} />
          <FactsTable facts={factsWith(comparison.facts, filter)} compared={compared} onGo={onGo} />
          <DifferingPoints
            points={pointsWith(points, 'differs', filter)}
            current={place?.group}
            {...{ compared, onGo }}
          />
          <SomeSay points={pointsWith(points, 'some-say', filter)} onGo={onGo} compared={compared.compared.length} />
          <OnlyOne points={pointsWith(points, 'only-one', filter)} answers={compared.compared} onGo={onGo} />
          <AllSay
            points={pointsWith(points, 'all-say', filter)}
            title={allSayWord(compared.compared.length)}
            onGo={onGo}
          />
          <AnalysisButton {...{ compared, client }} />
          <p className="colophon">
            {i18n.t('differences.colophon')} {!comparison.precise && i18n.t('differences.notPrecise')}
          </p>
        </>
      )}
    </>
  );
}

function NotYet({ isEnded }: { isEnded: boolean }) {
  return <p className="colophon">{isEnded ? i18n.t('differences.tooLittle') : i18n.t('differences.notYet')}</p>;
}
