import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Verdict } from '../../utils/domain.ts';
import { AnswerNotice } from '../answers/AnswerNotice.tsx';
import { isIncomplete } from './compare-run.ts';
import { DifferingPoints } from './DifferingPoints.tsx';
import { FactsTable } from './FactsTable.tsx';
import { HonestLine } from './HonestLine.tsx';
import { OnlyOne } from './OnlyOne.tsx';
import { pointsOf } from './points.ts';
import { AllSay, SomeSay } from './SharedPoints.tsx';
import { VerdictFilters } from './VerdictFilters.tsx';
import { allSayWord } from './verdict-words.ts';
import type { ViewProps } from './view-props.ts';

interface DifferencesViewProps extends ViewProps {
  /** Beside the answers, which say themselves how they ended. */
  readonly isRail?: boolean;
}

/** What differs, in falling order: figures and dates, points, what two say, what only one says; what all say is folded. */
export function DifferencesView({ compared, place, onGo, client, actions, isRail = false }: DifferencesViewProps) {
  const points = useMemo(() => pointsOf(compared), [compared]);
  const [chosen, setChosen] = useState<ReadonlySet<Verdict>>(new Set());
  const toggle = (verdict: Verdict) =>
    setChosen((before) =>
      before.has(verdict) ? new Set([...before].filter((one) => one !== verdict)) : new Set([...before, verdict]),
    );
  const shown = (verdict: Verdict) =>
    chosen.size === 0 || chosen.has(verdict) ? points.filter((point) => point.group.verdict === verdict) : [];
  const showsFacts = chosen.size === 0 || chosen.has('differs');
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
          <VerdictFilters points={points} chosen={chosen} onToggle={toggle} />
          {showsFacts && <FactsTable compared={compared} onGo={onGo} />}
          <DifferingPoints points={shown('differs')} current={place?.group} {...{ compared, onGo }} />
          <SomeSay points={shown('some-say')} onGo={onGo} compared={compared.compared.length} />
          <OnlyOne points={shown('only-one')} answers={compared.compared} onGo={onGo} />
          <AllSay points={shown('all-say')} title={allSayWord(compared.compared.length)} onGo={onGo} />
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
