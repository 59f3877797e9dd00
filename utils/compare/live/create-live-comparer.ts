import type { Comparison, FactRow } from '../../domain.ts';
import { type CompareOptions, compareAnswers } from '../index.ts';
import { noMemory } from '../memory.ts';
import { createGroupMemory } from './create-group-memory.ts';
import { createPassageMemory } from './create-passage-memory.ts';
import { isComplete, type LiveState } from './live-state.ts';
import { settledPassages, settledText } from './settled.ts';

/** Compares the answers of a run again and again while they grow. */
export interface LiveComparer {
  /** Undefined while fewer than two answers have a settled passage. */
  readonly compare: (state: LiveState) => Comparison | undefined;
}

/**
 * `compareAnswers` for answers that are still being written. Of those only settled blocks are compared; only sentences
 * that are new are read and only groups that something new has joined are judged again, so that what was shown stays as
 * it was shown: groups with their id, verdict and place, facts with theirs. "All say" is said of all that take part.
 * Once every answer is complete the result is that of `compareAnswers`, in which a group keeps its id. What is
 * remembered is that of the last comparison of one run and no more.
 */
export function createLiveComparer(options: Pick<CompareOptions, 'budgetMs' | 'now'> = {}): LiveComparer {
  let runId: string | undefined;
  let takingPart = '';
  let passages = createPassageMemory();
  let groups = createGroupMemory();
  let last: Comparison | undefined;

  const forget = () => {
    passages = createPassageMemory();
    groups = createGroupMemory();
    last = undefined;
  };

  return {
    compare(state) {
      if (state.runId !== runId) forget();
      runId = state.runId;
      const ids = state.answers.map(({ id }) => id).join(' ');
      if (ids !== takingPart) groups.reconsider();
      takingPart = ids;

      const growing = new Set(state.answers.flatMap(({ id, isGrowing }) => (isGrowing ? id : [])));
      const isWhole = isComplete(state);
      const comparison = compareAnswers(
        state.answers.map(({ id, text }) => ({ id, text: growing.has(id) ? settledText(text) : text })),
        { ...options, question: state.question, takingPart: state.answers.length },
        {
          ...(isWhole ? { ...noMemory, idOf: groups.idOf, learn: groups.learn } : { ...groups, isGrowing: true }),
          read(answer, ...rest) {
            const read = passages.read(answer, ...rest);
            return growing.has(answer.id) ? settledPassages(read) : read;
          },
        },
      );
      passages.turn();
      if (new Set(comparison.segments.map(({ answerId }) => answerId)).size < 2) return undefined;
      // Too late for any group: what was shown is still true, and the next time there may be more time.
      if (!isWhole && last && comparison.groups.length === 0) return last;
      last = isWhole ? comparison : inOrderOf(last, comparison);
      return last;
    },
  };
}

/** Groups and facts in the order in which they were first shown; what is new comes last. */
function inOrderOf(before: Comparison | undefined, now: Comparison): Comparison {
  if (!before) return now;
  const groups = placesOf(before.groups, ({ id }) => id);
  const facts = placesOf(before.facts, factKey);
  const last = Number.MAX_SAFE_INTEGER;
  return {
    ...now,
    groups: now.groups.toSorted((a, b) => (groups.get(a.id) ?? last) - (groups.get(b.id) ?? last)),
    facts: now.facts.toSorted(
      (a, b) =>
        Number(b.differs) - Number(a.differs) || (facts.get(factKey(a)) ?? last) - (facts.get(factKey(b)) ?? last),
    ),
  };
}

function placesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  return new Map(items.map((item, index) => [keyOf(item), index]));
}

/** A fact by the place it was first read at. */
function factKey({ values }: FactRow): string {
  const [first] = values[0]?.ranges ?? [];
  return `${first?.answerId} ${first?.start}`;
}
