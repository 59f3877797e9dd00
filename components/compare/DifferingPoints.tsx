import { i18n } from '#i18n';
import type { FactRow } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { PlaceLink } from './PlaceLink.tsx';
import type { GoTo } from './place.ts';
import { differingRanges, type Point, pointTitle } from './points.ts';
import { Said } from './Said.tsx';
import { Silent } from './Silent.tsx';
import { differsWord } from './verdict-words.ts';

interface PointsProps {
  readonly points: readonly Point[];
  readonly facts: readonly FactRow[];
  readonly onGo: GoTo;
  /** The point last gone to, which stays marked. */
  readonly current?: string | undefined;
}

/** How many points stand open at first: about two screens of a narrow panel. */
const openAtFirst = 4;

/** Where they differ: each point with the full sentences of every model and the words that differ marked. */
export function DifferingPoints({ points, facts, onGo, current }: PointsProps) {
  if (points.length === 0) return null;
  return (
    <section className="section" aria-labelledby="differing">
      <div className="section-head">
        <h2 id="differing">{i18n.t('differences.differ')}</h2>
        <span className="meta push">{i18n.t('counts.point', points.length, [countText(points.length)])}</span>
      </div>
      {points.map((point, position) => (
        <details
          key={point.group.id}
          className="point"
          data-group={point.group.id}
          open={position < openAtFirst}
          aria-current={point.group.id === current ? 'true' : undefined}
        >
          <summary>
            <h3>{pointTitle(point, facts, textLocale())}</h3>
            <span className="verdict differs">
              <Icon name="differs" />
              {differsWord(point.group)}
            </span>
          </summary>
          <dl className="says">
            {point.says.map((saying) => (
              <div key={saying.answer.id}>
                <dt>
                  <ModelName model={saying.answer.model} />
                </dt>{' '}
                <dd>
                  <PlaceLink group={point.group.id} answerId={saying.answer.id} onGo={onGo}>
                    <Said saying={saying} ranges={differingRanges(point.group, saying.answer)} />
                  </PlaceLink>
                </dd>
              </div>
            ))}
          </dl>
          <Silent point={point} />
        </details>
      ))}
    </section>
  );
}
