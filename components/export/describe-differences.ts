import { i18n } from '#i18n';
import type { Verdict } from '../../utils/domain.ts';
import type { FactDescription, PointDescription, PointSection } from '../../utils/store/export/description.ts';
import type { ComparedRun } from '../compare/compare-run.ts';
import { differingParts } from '../compare/differing-part.ts';
import { answersOf, valueText } from '../compare/FactsTable.tsx';
import { differingRanges, type Point, pointTitle } from '../compare/points.ts';
import { centralOf, whoSays } from '../compare/SharedPoints.tsx';
import { silentWords } from '../compare/Silent.tsx';
import { allSayWord, allWord, differsWord } from '../compare/verdict-words.ts';
import { countText } from '../shared/count-text.ts';
import { capitalise } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';

/** Each figure, date and name that at least two answers give, those that differ first. */
export function describeFacts(compared: ComparedRun): FactDescription[] {
  const facts = compared.comparison?.facts ?? [];
  return [...facts.filter(({ differs }) => differs), ...facts.filter(({ differs }) => !differs)].map((fact) => {
    const texts = fact.values.map((value) => valueText(value, compared));
    const parts = fact.differs ? differingParts(texts) : [];
    const values = fact.values.map((value, index) => ({
      text: texts[index] ?? '',
      differs: parts[index] ?? { start: 0, end: 0 },
      answers: answersOf(value, compared),
    }));
    const count = values[0]?.answers.length ?? 0;
    const isAll = count === compared.compared.length;
    const agreed = isAll ? allWord(count) : i18n.t('facts.some', [count, compared.compared.length]);
    return {
      label: capitalise(fact.label, textLocale()),
      differs: fact.differs,
      ...(!fact.differs && { who: agreed }),
      values: fact.differs ? values : values.slice(0, 1),
    };
  });
}

interface Kind {
  readonly verdict: Verdict;
  readonly kind: PointSection['kind'];
  readonly title: (compared: number) => string;
  readonly describe: (point: Point, compared: ComparedRun) => PointDescription;
}

/** In falling order of interest, as in the panel. */
const kinds: readonly Kind[] = [
  { verdict: 'differs', kind: 'differs', title: () => i18n.t('differences.differ'), describe: describeDiffering },
  {
    verdict: 'some-say',
    kind: 'some',
    title: (compared) => (compared === 3 ? i18n.t('differences.twoOfThree') : i18n.t('differences.someSay')),
    describe: (point) => ({ ...quoteOf(point), who: whoSays(point) }),
  },
  { verdict: 'only-one', kind: 'only', title: () => i18n.t('differences.onlyOne'), describe: quoteOf },
  { verdict: 'all-say', kind: 'all', title: allSayWord, describe: quoteOf },
];

export function describeSections(points: readonly Point[], compared: ComparedRun): PointSection[] {
  return kinds.flatMap(({ verdict, kind, title, describe }) => {
    const own = points.filter(({ group }) => group.verdict === verdict);
    if (own.length === 0) return [];
    return {
      kind,
      title: title(compared.compared.length),
      count: i18n.t('counts.point', own.length, [countText(own.length)]),
      points: own.map((point) => describe(point, compared)),
    };
  });
}

function describeDiffering(point: Point, compared: ComparedRun): PointDescription {
  const silent = silentWords(point);
  return {
    title: pointTitle(point, compared.comparison?.facts ?? [], textLocale()),
    verdict: differsWord(point.group),
    says: point.says.map(({ answer, segments }) => ({
      answer,
      segments,
      ranges: differingRanges(point.group, answer),
    })),
    ...(silent.length > 0 && { who: silent.join('\u00A0· ') }),
  };
}

/** The sentence that stands for a point. */
function quoteOf(point: Point): PointDescription {
  const central = centralOf(point);
  return { says: central ? [{ answer: central.answer, segments: [central.segment], ranges: [] }] : [] };
}
