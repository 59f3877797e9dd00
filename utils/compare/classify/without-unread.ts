import type { ComparedPart } from '../../domain.ts';
import type { ClassifiedGroup } from '../memory.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';

/** Leaves out what only one answer says where another was not read to its end: nobody knows that it is the only one. */
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
