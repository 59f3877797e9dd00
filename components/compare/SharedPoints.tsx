import { i18n } from '#i18n';
import type { Answer, Segment } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { formatList } from '../shared/format-list.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { cutSigns } from './cut-signs.ts';
import { Excerpt } from './Excerpt.tsx';
import { endOfLead } from './end-of-lead.ts';
import { PlaceLink } from './PlaceLink.tsx';
import type { GoTo } from './place.ts';
import type { Point } from './points.ts';
import { silentWords } from './Silent.tsx';

interface SharedPointsProps {
  readonly points: readonly Point[];
  readonly onGo: GoTo;
}

/** Points that some, but not all, of the compared answers make. */
export function SomeSay({ points, onGo, compared }: SharedPointsProps & { readonly compared: number }) {
  if (points.length === 0) return null;
  return (
    <section className="section" aria-labelledby="some">
      <div className="section-head">
        <h2 id="some">{compared === 3 ? i18n.t('differences.twoOfThree') : i18n.t('differences.someSay')}</h2>
        <span className="meta push">{i18n.t('counts.point', points.length, [countText(points.length)])}</span>
      </div>
      <ul className="bullets some">
        {points.map((point) => (
          <li key={point.group.id}>
            <Icon name="some" />
            <CentralLink {...{ point, onGo }} /> <span className="who">{whoSays(point)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Points that every compared answer makes: folded, because they are what nobody came to read. */
export function AllSay({ points, onGo, title }: SharedPointsProps & { readonly title: string }) {
  if (points.length === 0) return null;
  return (
    <details className="fold caret">
      <summary>
        <Icon name="all" /> {title} <span className="meta">({points.length})</span>
      </summary>
      <ul className="bullets all">
        {points.map((point) => (
          <li key={point.group.id}>
            <Icon name="all" />
            <CentralLink {...{ point, onGo }} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The sentence that stands for the point, leading to its place. */
export function CentralLink({ point, onGo }: { point: Point; onGo: GoTo }) {
  const central = centralOf(point);
  if (!central) return null;
  const { answer, segment } = central;
  const { start } = segment;
  const end = endOfLead(answer.text, segment);
  const signs = cutSigns(answer.text, start, end);
  return (
    <PlaceLink group={point.group.id} answerId={answer.id} onGo={onGo}>
      {signs.before}
      <Excerpt text={answer.text} {...{ start, end }} />
      {signs.after}
    </PlaceLink>
  );
}

/** The sentence that stands for a point, and whose it is. */
export function centralOf({ group, says }: Point): { readonly answer: Answer; readonly segment: Segment } | undefined {
  const sayings = says.flatMap(({ answer, segments }) => segments.map((segment) => ({ answer, segment })));
  return sayings.find(({ segment }) => segment.id === group.centralId) ?? sayings[0];
}

export function whoSays(point: Point): string {
  const names = point.says.map((saying) => saying.answer.model.label);
  const list = formatList(names, textLocale());
  return [i18n.t('differences.saidBy', [list]), ...silentWords(point)].join('\u00A0· ');
}
