import type { Group } from '../../domain.ts';
import type { PlacedMention } from '../classify/link-mentions.ts';
import type { ClassifiedGroup, Memory } from '../memory.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';

/** A group as it was shown, by what does not change when answers grow. */
interface Shown {
  readonly group: Group;
  readonly classified: ClassifiedGroup;
  /** The passages of the comparison it is from. */
  readonly passages: readonly ReadPassage[];
}

/** A group that was shown, and where its passages are now. */
interface Standing {
  readonly one: Shown;
  readonly members: readonly number[];
}

/**
 * Remembers the groups of a comparison for the next one of the same answers, longer by then. A group changes only when
 * something new joins it: how rare a word is, and which sentence is the best match of another, changes with every line,
 * and what a reader has before their eyes must not.
 */
export interface GroupMemory extends Pick<Memory, 'regroup' | 'judge' | 'idOf' | 'learn'> {
  /** Has the next comparison find out again who says what, in the same groups: another answer takes part, or one less. */
  readonly reconsider: () => void;
}

export function createGroupMemory(): GroupMemory {
  let shown: readonly Shown[] = [];
  let seen = new Map<string, ReadPassage>();
  /** The same groups by each of their members; those that have lost one are not among them. */
  let homes = new Map<number, Standing>();
  /** The passages that were in the last comparison too, in a group or not. */
  let stayed = new Set<number>();
  let ids = new Set<string>();
  let reconsiders = false;

  const isNew = (member: number) => !stayed.has(member);

  return {
    regroup(groups, passages) {
      const places = placeOf(passages, seen);
      const standing = shown.flatMap((one): Standing[] => {
        const members = one.group.segmentIds.flatMap((id) => places.get(id) ?? []);
        return members.length === one.group.segmentIds.length ? [{ one, members }] : [];
      });
      homes = new Map(standing.flatMap((home) => home.members.map((member) => [member, home] as const)));
      stayed = new Set(places.values());
      return regroup(groups, standing, homes, isNew);
    },
    judge(members, passages, classify) {
      const standing = members.flatMap((member) => homes.get(member) ?? [])[0];
      if (!standing) return classify(members);
      const recalled = recall(standing, passages);
      if (standing.members.length === members.length) return reconsiders ? classify(members) : [recalled];
      const old = new Set(standing.members);
      const parts = classify(members);
      // Who joined and was sorted out again has not joined, nor has who came along: the group stands as it was.
      const hasJoined = parts.some(
        (part) => part.members.some((member) => old.has(member)) && part.members.some(isNew),
      );
      return hasJoined ? parts : [recalled, ...classify(members.filter((member) => !old.has(member)))];
    },
    idOf(segmentIds) {
      return segmentIds.find((id) => ids.has(id)) ?? segmentIds[0] ?? '';
    },
    learn(groups, classified, passages) {
      shown = groups.flatMap((group, index) => {
        const found = classified[index];
        return found ? [{ group, classified: found, passages }] : [];
      });
      seen = new Map(passages.map((passage) => [passage.segment.id, passage]));
      ids = new Set(groups.map(({ id }) => id));
      reconsiders = false;
    },
    reconsider() {
      reconsiders = true;
    },
  };
}

/** Where the passages stand now that were there before, by the id of their segment. */
function placeOf(passages: readonly ReadPassage[], seen: ReadonlyMap<string, ReadPassage>): Map<string, number> {
  return new Map(
    passages.flatMap((passage, index): [string, number][] => {
      const { id, start, end } = passage.segment;
      const before = seen.get(id);
      const isSamePassage =
        before?.text === passage.text && before.segment.start === start && before.segment.end === end;
      return isSamePassage ? [[id, index]] : [];
    }),
  );
}

/**
 * Groups as they would be made now, and those that stand: what is new joins the standing group it would share a group
 * with, what stands keeps together and apart. Without a newcomer nothing joins.
 */
function regroup(
  groups: readonly (readonly number[])[],
  standing: readonly Standing[],
  homes: ReadonlyMap<number, Standing>,
  isNew: (member: number) => boolean,
): number[][] {
  const joined = new Map(standing.map((home) => [home, [...home.members]]));
  const others: number[][] = [];
  for (const group of groups) {
    const free = group.filter((member) => !homes.has(member));
    if (free.length === 0) continue;
    const home = free.some(isNew) ? pickHome(group, homes) : undefined;
    if (home) joined.get(home)?.push(...free);
    else others.push(free);
  }
  return [...joined.values(), ...others].map((members) => members.sort((a, b) => a - b));
}

/** The standing group that most of a group's members are in; the first of equals. */
function pickHome(group: readonly number[], homes: ReadonlyMap<number, Standing>): Standing | undefined {
  const counts = new Map<Standing, number>();
  for (const member of group) {
    const home = homes.get(member);
    if (home) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function recall({ one, members }: Standing, passages: readonly ReadPassage[]): ClassifiedGroup {
  const indexes = new Map(members.map((member) => [passages[member]?.segment.id, member]));
  const move = (index: number) => indexes.get(one.passages[index]?.segment.id) ?? -1;
  return { ...moveGroup(one.classified, move), members, known: one.group };
}

/** What was found about a group, with its passages where they stand now. */
function moveGroup(group: ClassifiedGroup, move: (index: number) => number): ClassifiedGroup {
  const moveMention = (placed: PlacedMention) => ({ ...placed, passage: move(placed.passage) });
  return {
    ...group,
    differences: group.differences.map((passages) => passages.map(move)),
    links: group.links.map(({ a, b, agrees }) => ({ a: moveMention(a), b: moveMention(b), agrees })),
    names: group.names.map((names) => ({
      ...names,
      passageA: move(names.passageA),
      passageB: move(names.passageB),
    })),
  };
}
