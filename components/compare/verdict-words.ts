import { i18n } from '#i18n';
import type { Group, ReasonKind } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { formatList } from '../shared/format-list.ts';

const differsWords: Readonly<Record<ReasonKind, () => string>> = {
  figure: () => i18n.t('verdict.figure'),
  date: () => i18n.t('verdict.date'),
  name: () => i18n.t('verdict.name'),
  negation: () => i18n.t('verdict.negation'),
  'yes-no': () => i18n.t('verdict.yesNo'),
  advice: () => i18n.t('verdict.advice'),
  code: () => i18n.t('verdict.code'),
};

/** Kinds that have a noun of their own to be counted by; the others are points. */
const countWords: Readonly<Partial<Record<ReasonKind, (count: number) => string>>> = {
  figure: (count) => i18n.t('counts.figure', count),
  date: (count) => i18n.t('counts.date', count),
  name: (count) => i18n.t('counts.name', count),
};

/** What differs in a group, in two words: "figure differs". */
export function differsWord({ reasons }: Pick<Group, 'reasons'>): string {
  const [reason] = reasons;
  return reason ? differsWords[reason.kind]() : i18n.t('verdict.differs');
}

/** "2 figures and 1 other point": what differs, counted by its kind. Empty when nothing does. */
export function countDiffering(kinds: readonly (ReasonKind | undefined)[], locale: string): string {
  const nouns = (Object.keys(countWords) as ReasonKind[]).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : (countWords[kind]?.(count) ?? []);
  });
  const others = kinds.filter((kind) => !kind || !countWords[kind]).length;
  const points =
    nouns.length === 0
      ? i18n.t('counts.point', others, [countText(others)])
      : i18n.t('counts.otherPoint', others, [countText(others)]);
  const list = others === 0 ? nouns : [...nouns, points];
  return formatList(list, locale);
}

/** "All three say", "Both say": by how many were compared, never by how many were asked. */
export function allSayWord(compared: number): string {
  if (compared === 2) return i18n.t('differences.bothSay');
  return compared === 3 ? i18n.t('differences.allThreeSay') : i18n.t('differences.allSay', [compared]);
}

/** "all three", "both": how many give a fact, where every compared answer does. */
export function allWord(compared: number): string {
  if (compared === 2) return i18n.t('facts.both');
  return compared === 3 ? i18n.t('facts.allThree') : i18n.t('facts.all', [compared]);
}
