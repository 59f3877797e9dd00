import { useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import type { GoTo } from './place.ts';
import type { Point } from './points.ts';
import { CentralLink } from './SharedPoints.tsx';

interface OnlyOneProps {
  readonly points: readonly Point[];
  readonly answers: readonly Answer[];
  readonly onGo: GoTo;
}

/** Points of one model that are shown before the rest is folded. */
const shownAtFirst = 5;

/** What only one of the answers says, by model. */
export function OnlyOne({ points, answers, onGo }: OnlyOneProps) {
  if (points.length === 0) return null;
  return (
    <section className="section" aria-labelledby="only">
      <div className="section-head">
        <h2 id="only">{i18n.t('differences.onlyOne')}</h2>
        <span className="meta push">{i18n.t('counts.point', points.length, [countText(points.length)])}</span>
      </div>
      {answers.map((answer) => {
        const own = points.filter((point) => point.says[0]?.answer.id === answer.id);
        return own.length > 0 && <OnlyThis key={answer.id} {...{ answer, onGo }} points={own} />;
      })}
    </section>
  );
}

function OnlyThis({ answer, points, onGo }: { answer: Answer; points: readonly Point[]; onGo: GoTo }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? points : points.slice(0, shownAtFirst);
  return (
    <>
      <h3 className="lead">
        <span className="verdict only">{i18n.t('differences.only')}</span> <ModelName model={answer.model} />{' '}
        <span className="meta">{i18n.t('differences.onlySays', [points.length])}</span>
      </h3>
      <ul className="bullets only">
        {shown.map((point) => (
          <li key={point.group.id}>
            <Icon name="only" />
            <CentralLink {...{ point, onGo }} />
          </li>
        ))}
      </ul>
      {shown.length < points.length && (
        <button type="button" className="tool more" onClick={() => setShowsAll(true)}>
          {i18n.t('differences.more', points.length - shown.length, [points.length - shown.length, answer.model.label])}
        </button>
      )}
    </>
  );
}
