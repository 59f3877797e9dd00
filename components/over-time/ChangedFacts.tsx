import { i18n } from '#i18n';
import type { Answer, FactRow } from '../../utils/domain.ts';
import { differingParts } from '../compare/differing-part.ts';
import { answersOf, valueText } from '../compare/FactsTable.tsx';
import { MarkedValue } from '../compare/MarkedValue.tsx';
import { formatRow } from '../shared/format-list.ts';
import { capitalise } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';
import type { ChangeBetween } from './change-sayings.ts';

/** Figures, dates and names that are others now: the old one, and the new one beside it. */
export function ChangedFacts({ change, older, newer }: ChangeBetween) {
  const changed = change.facts.filter(({ differs }) => differs);
  if (changed.length === 0) return null;
  return (
    <table className="moved-facts">
      <caption className="vh">{i18n.t('facts.title')}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{i18n.t('overTime.fact')}</th>
          <th scope="col">{i18n.t('overTime.then')}</th>
          <th scope="col">{i18n.t('overTime.now')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((fact) => {
          const then = valuesOf(fact, older, newer);
          const now = valuesOf(fact, newer, older);
          const [thenPart, nowPart] = differingParts([then, now]);
          return (
            <tr key={`${fact.label} ${then} ${now}`}>
              <th scope="row">{capitalise(fact.label, textLocale())}</th>
              <td>
                <MarkedValue text={then} part={thenPart} />
              </td>
              <td className="now">
                <MarkedValue text={now} part={nowPart} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** All values that one of the two gives, as it writes them. */
function valuesOf(fact: FactRow, answer: Answer, other: Answer): string {
  const given = fact.values.filter((value) => answersOf(value, { compared: [answer, other] }).includes(answer));
  const own = given.map((value) => ({ ranges: value.ranges.filter(({ answerId }) => answerId === answer.id) }));
  return formatRow(
    own.map((value) => valueText(value, { compared: [answer] })),
    textLocale(),
  );
}
