import type { Group } from '../domain.ts';
import type { Classified } from './classify/classify-group.ts';
import type { ReadPassage } from './normalise/read-passage.ts';
import { type ReadAnswer, readAnswer } from './read-answer.ts';

/** Passages that make one point, by their index, with what was found about them. */
export interface ClassifiedGroup extends Classified {
  readonly members: readonly number[];
  /** The group as it was given before, word for word. */
  readonly known?: Group;
}

/** What a comparison may know from an earlier one of the same answers. Without a memory it starts anew. */
export interface Memory {
  readonly read: ReadAnswer;
  /** Puts passages back into the groups they were in. */
  readonly regroup: (groups: readonly (readonly number[])[], passages: readonly ReadPassage[]) => number[][];
  /** What the points of a group are: what was found about these very passages before, or what `classify` finds. */
  readonly judge: (
    members: readonly number[],
    passages: readonly ReadPassage[],
    classify: (members: readonly number[]) => ClassifiedGroup[],
  ) => readonly ClassifiedGroup[];
  /** Whether answers go on: a sentence that only one says can still find its match, and is kept by itself. */
  readonly isGrowing: boolean;
  /** The id of a group of these segments: the one it was first given. */
  readonly idOf: (segmentIds: readonly string[]) => string;
  /** Is told what came of it. `groups` and `classified` have the same order. */
  readonly learn: (
    groups: readonly Group[],
    classified: readonly ClassifiedGroup[],
    passages: readonly ReadPassage[],
  ) => void;
}

export const noMemory: Memory = {
  read: readAnswer,
  regroup: (groups) => groups.map((group) => [...group]),
  judge: (members, _, classify) => classify(members),
  isGrowing: false,
  idOf: ([first = '']) => first,
  learn: () => undefined,
};
