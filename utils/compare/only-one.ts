import type { ComparedPart } from '../domain.ts';
import { joinSequels } from './align/join-sequels.ts';
import type { ClassifiedGroup } from './memory.ts';
import type { ReadPassage } from './normalise/read-passage.ts';

/** Where another answer was not read to its end, nobody knows what only one says. */
export function withoutUnread(
  groups: readonly ClassifiedGroup[],
  passages: readonly ReadPassage[],
  shortened: readonly ComparedPart[],
): readonly ClassifiedGroup[] {
  if (shortened.length === 0) return groups;
  return groups.filter(({ members, verdict }) => {
    const own = passages[members[0] ?? -1]?.segment.answerId;
    return verdict !== 'only-one' || shortened.every(({ answerId }) => answerId === own);
  });
}

/** What only one answer says, a sentence with those that speak of it. */
export function joinOwn(groups: readonly ClassifiedGroup[], passages: readonly ReadPassage[]): ClassifiedGroup[] {
  const own = groups.filter(({ verdict }) => verdict === 'only-one');
  const byFirst = new Map(own.map((group) => [Math.min(...group.members), group]));
  const joined = joinSequels(
    own.map(({ members }) => members),
    passages,
  ).flatMap((members) => {
    const group = byFirst.get(members[0] ?? -1);
    return group ? [{ ...group, members }] : [];
  });
  return [...groups.filter(({ verdict }) => verdict !== 'only-one'), ...joined];
}
