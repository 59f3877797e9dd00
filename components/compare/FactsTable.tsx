import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import type { Answer, FactRow, FactValue, TextRange } from '../../utils/domain.ts';
import { plainExcerpt } from '../answers/markdown/excerpt.ts';
import { capitalise } from '../shared/format-time.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';
import type { ComparedRun } from './compare-run.ts';
import { differingParts } from './differing-part.ts';
import { MarkedValue } from './MarkedValue.tsx';
import type { GoTo } from './place.ts';
import { allWord } from './verdict-words.ts';

interface FactsTableProps {
  readonly facts: readonly FactRow[];
  readonly compared: Pick<ComparedRun, 'comparison' | 'compared'>;
  readonly onGo: GoTo;
}

/** Facts on which the answers agree that are shown before the rest is folded: they are context, not news. */
const agreedShown = 3;

/** Names that stand in one line of a narrow panel, beside the value they give. */
const namesInLine = 2;

/** Each figure, date or name that at least two answers give, and who says what. Those that differ come first. */
export function FactsTable({ facts, compared, onGo }: FactsTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (facts.length === 0) return null;
  const differing = facts.filter((fact) => fact.differs);
  const agreed = facts.filter((fact) => !fact.differs);
  const shown = showsAll ? agreed : agreed.slice(0, agreedShown);
  return (
    <section className="section" aria-labelledby="facts">
      <div className="section-head">
        <h2 id="facts">{i18n.t('facts.title')}</h2>
        <span className="meta push">{i18n.t('facts.differ', [differing.length, facts.length])}</span>
      </div>
      <table className="facts">
        <caption className="vh">{i18n.t('facts.caption')}</caption>
        {differing.map((fact) => (
          <DifferingFact key={factKey(fact)} {...{ fact, compared, onGo }} />
        ))}
        {shown.map((fact) => (
          <AgreedFact key={factKey(fact)} {...{ fact, compared, onGo }} />
        ))}
      </table>
      {shown.length < agreed.length && (
        <button type="button" className="tool more" onClick={() => setShowsAll(true)}>
          {i18n.t('facts.more', agreed.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function factKey(fact: FactRow): string {
  const first = fact.values[0]?.ranges[0];
  return `${fact.label}:${first?.answerId}:${first?.start}`;
}

interface FactProps extends Omit<FactsTableProps, 'facts'> {
  readonly fact: FactRow;
}

function DifferingFact({ fact, compared, onGo }: FactProps) {
  const texts = fact.values.map((value) => valueText(value, compared));
  const parts = differingParts(texts);
  return (
    <tbody className="differs">
      <tr>
        <th colSpan={2} scope="rowgroup">
          <span>
            <Icon name="differs" />
            {capitalise(fact.label, textLocale())} <span className="vh">{i18n.t('verdict.differs')}</span>
          </span>
        </th>
      </tr>
      {fact.values.map((value, index) => {
        const answers = answersOf(value, compared);
        return (
          <tr key={texts[index]}>
            <td>
              <FactLink {...{ value, compared, onGo }}>
                <MarkedValue text={texts[index] ?? ''} part={parts[index]} />
              </FactLink>
            </td>
            <td className={answers.length > namesInLine ? 'many' : undefined}>
              {answers.map((answer) => (
                <ModelName key={answer.id} model={answer.model} small />
              ))}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

function AgreedFact({ fact, compared, onGo }: FactProps) {
  const [value] = fact.values;
  if (!value) return null;
  const count = answersOf(value, compared).length;
  const isAll = count === compared.compared.length;
  return (
    <tbody className={isAll ? 'all flat' : 'some flat'}>
      <tr>
        <th scope="row">
          <span>
            <Icon name={isAll ? 'all' : 'some'} />
            {capitalise(fact.label, textLocale())}
          </span>
        </th>
        <td>
          <FactLink {...{ value, compared, onGo }}>
            <b>{valueText(value, compared)}</b>
          </FactLink>
          {'\u00A0· '}
          {isAll ? allWord(count) : i18n.t('facts.some', [count, compared.compared.length])}
        </td>
      </tr>
    </tbody>
  );
}

/** Leads to the sentence that gives the value, if it is part of a point. */
function FactLink({
  value,
  compared,
  onGo,
  children,
}: {
  value: FactValue;
  compared: FactsTableProps['compared'];
  onGo: GoTo;
  children: ReactNode;
}) {
  const range = value.ranges[0];
  const group = range && groupAt(range, compared);
  if (!range || group === undefined) return children;
  return (
    <a
      href={`#answer-${range.answerId}`}
      onClick={(event) => {
        event.preventDefault();
        onGo(group, range.answerId);
      }}
    >
      {children}
    </a>
  );
}

function groupAt(range: TextRange, { comparison }: FactsTableProps['compared']): string | undefined {
  const segment = comparison?.segments.find(
    ({ answerId, start, end }) => answerId === range.answerId && start <= range.start && range.start < end,
  );
  return comparison?.groups.find((group) => segment && group.segmentIds.includes(segment.id))?.id;
}

export function answersOf(value: FactValue, { compared }: Pick<ComparedRun, 'compared'>): Answer[] {
  return compared.filter((answer) => value.ranges.some((range) => range.answerId === answer.id));
}

export function valueText(value: FactValue, { compared }: Pick<ComparedRun, 'compared'>): string {
  const [range] = value.ranges;
  const answer = compared.find(({ id }) => id === range?.answerId);
  return range && answer ? plainExcerpt(answer.text, range.start, range.end) : '';
}
