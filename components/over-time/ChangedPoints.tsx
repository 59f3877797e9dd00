import { useState } from 'react';
import { i18n } from '#i18n';
import type { Change } from '../../utils/domain.ts';
import { differingRanges } from '../compare/points.ts';
import { Said } from '../compare/Said.tsx';
import { differsWord } from '../compare/verdict-words.ts';
import { formatMoment } from '../shared/format-time.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { type ChangeBetween, sayingsOf } from './change-sayings.ts';
import type { DatedRuns } from './dated-runs.ts';

/** Points of one kind that are shown before the rest is folded. */
const shownAtFirst = 5;

/** What it says otherwise: the sentence of then above the sentence of now, with the words marked that changed. */
export function ChangedPoints({ dates, ...of }: ChangeBetween & { readonly dates: DatedRuns }) {
  const then = formatMoment(dates.older.askedAt, dates.newer.askedAt, textLocale());
  const now = formatMoment(dates.newer.askedAt, dates.older.askedAt, textLocale());
  const changed = of.change.changes.filter(({ kind }) => kind === 'changed');
  return (
    <List changes={changed} title={i18n.t('overTime.changed')}>
      {(point) => {
        const { older, newer } = sayingsOf(point, of);
        return (
          <>
            <span className="verdict differs">
              <Icon name="differs" />
              {differsWord(point)}
            </span>
            <dl className="then-now">
              <dt>{then}</dt>
              <dd>{older && <Said saying={older} ranges={differingRanges(point, older.answer)} />}</dd>
              <dt>{now}</dt>
              <dd>{newer && <Said saying={newer} ranges={differingRanges(point, newer.answer)} />}</dd>
            </dl>
          </>
        );
      }}
    </List>
  );
}

/** What only the newer or only the older answer says. */
export function PlainPoints({
  kind,
  title,
  ...of
}: ChangeBetween & { readonly kind: 'new' | 'gone'; readonly title: string }) {
  const own = of.change.changes.filter((change) => change.kind === kind);
  return (
    <List changes={own} title={title} kind={kind}>
      {(point) => {
        const { older, newer } = sayingsOf(point, of);
        const saying = newer ?? older;
        return (
          <>
            <Icon name={kind === 'new' ? 'plus' : 'minus'} />
            {saying && <Said saying={saying} ranges={[]} />}
          </>
        );
      }}
    </List>
  );
}

/** What it says as before, in the same words or in others: folded. */
export function StayedPoints(of: ChangeBetween) {
  const stayed = of.change.changes.filter(({ kind }) => kind === 'same' || kind === 'reworded');
  if (stayed.length === 0) return null;
  return (
    <details className="fold caret">
      <summary>
        <Icon name="all" /> {i18n.t('overTime.stayed')} <span className="meta">({stayed.length})</span>
      </summary>
      <ul className="bullets all">
        {stayed.map((point) => {
          const { newer } = sayingsOf(point, of);
          return (
            <li key={point.id}>
              <Icon name="all" />
              {newer && <Said saying={newer} ranges={[]} />}
              {point.kind === 'reworded' && <span className="who">{i18n.t('overTime.otherWords')}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface ListProps {
  readonly changes: readonly Change[];
  readonly title: string;
  readonly kind?: 'new' | 'gone';
  readonly children: (change: Change) => React.ReactNode;
}

function List({ changes, title, kind, children }: ListProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (changes.length === 0) return null;
  const shown = showsAll ? changes : changes.slice(0, shownAtFirst);
  const rest = changes.length - shown.length;
  return (
    <>
      <h3 className="lead">
        {title} <span className="meta">· {changes.length}</span>
      </h3>
      <ul className={kind ? `bullets ${kind}` : 'bullets changed'}>
        {shown.map((change) => (
          <li key={change.id}>{children(change)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="tool more" onClick={() => setShowsAll(true)}>
          {i18n.t('overTime.more', rest)}
        </button>
      )}
    </>
  );
}
