import type { ReadPassage } from '../normalise/read-passage.ts';
import type { ScoredPair } from '../score/score-pairs.ts';
import { canJoin } from '../score/word-similarity.ts';

/** Log-odds from which two passages pull together. Below zero: missing a shared point costs as much as a false one. */
const THRESHOLD = -1.2;
/** No pair pulls harder than this: one copy must not drag a whole paragraph along. */
const STRONGEST = 4;
/** Two passages of different answers that share nothing push a group apart this much. */
const UNRELATED = -2.2;
/** Two passages of one answer in a group: rarely the same point twice. */
const SAME_ANSWER = -0.3;

/** A list item that opens with "increase" within so many words is about that. */
const OPENING_WORDS = 3;

interface Cluster {
  members: number[];
  /** How many of each answer. */
  counts: Map<number, number>;
  /** Which way each answer points on an axis such as more and less, by answer and axis. */
  poles: Map<string, number>;
  /** Sum of the pair scores towards each other cluster that has one, over `UNRELATED`. */
  pulls: Map<number, number>;
}

/**
 * Groups passages that make the same point: the two groups that pull together most are joined until none pulls. Several
 * passages of one answer may stand in a group. Groups are sorted by their first passage; passages that join nothing
 * are groups of one. Headings, lead-ins and pleasantries are in none.
 */
export function groupPassages(passages: readonly ReadPassage[], pairs: readonly ScoredPair[]): number[][] {
  const clusters = new Map<number, Cluster>();
  passages.forEach((passage, index) => {
    if (!canJoin(passage)) return;
    const counts = new Map([[passage.answer, 1]]);
    clusters.set(index, { members: [index], counts, poles: readPoles(passage), pulls: new Map() });
  });
  for (const { a, b, score } of pairs) {
    // Most pairs pull no more than two passages that share nothing.
    if (score <= UNRELATED) continue;
    const pull = Math.min(STRONGEST, score) - UNRELATED;
    clusters.get(a)?.pulls.set(b, pull);
    clusters.get(b)?.pulls.set(a, pull);
  }
  const queue = createQueue();
  for (const [key, cluster] of clusters) pushPulls(queue, clusters, key, cluster, (other) => other > key);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const first = clusters.get(next.a);
    const second = clusters.get(next.b);
    // What was queued before a join is out of date.
    if (!first || !second || readPull(first, second, next.b) !== next.pull) continue;
    join(clusters, next.a, next.b);
    pushPulls(queue, clusters, next.a, first, () => true);
  }
  return [...clusters.values()]
    .map(({ members }) => members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The way a list item points on an axis where it opens with it: "Reduce bank lending". */
function readPoles({ answer, polarity, segment, words }: ReadPassage): Map<string, number> {
  const [turn] = polarity.turns;
  const opens = turn && segment.kind === 'list-item' && turn.start <= (words[OPENING_WORDS - 1]?.start ?? turn.start);
  return new Map(opens ? [[`${answer} ${turn.axis}`, turn.pole]] : []);
}

/** "Raise the interest rates" and "lower the interest rates" in one answer are two points. */
function isTornApart(first: Cluster, second: Cluster): boolean {
  if (first.poles.size === 0 || second.poles.size === 0) return false;
  for (const [key, pole] of first.poles) if (pole * (second.poles.get(key) ?? 0) < 0) return true;
  return false;
}

function readPull(first: Cluster, second: Cluster, secondKey: number): number {
  if (isTornApart(first, second)) return Number.NEGATIVE_INFINITY;
  let sameAnswer = 0;
  for (const [answer, count] of first.counts) sameAnswer += count * (second.counts.get(answer) ?? 0);
  const across = first.members.length * second.members.length - sameAnswer;
  const pull = (first.pulls.get(secondKey) ?? 0) + across * (UNRELATED - THRESHOLD) + sameAnswer * SAME_ANSWER;
  // Sums in another order differ in the last bits; rounded, equal pulls are equal.
  return Math.round(pull * 1e6) / 1e6;
}

function join(clusters: Map<number, Cluster>, into: number, from: number): void {
  const first = clusters.get(into);
  const second = clusters.get(from);
  if (!first || !second) return;
  first.members.push(...second.members);
  for (const [key, pole] of second.poles) first.poles.set(key, first.poles.get(key) ?? pole);
  for (const [answer, count] of second.counts) first.counts.set(answer, (first.counts.get(answer) ?? 0) + count);
  for (const [other, pull] of second.pulls) {
    if (other === into) continue;
    const sum = (first.pulls.get(other) ?? 0) + pull;
    first.pulls.set(other, sum);
    const third = clusters.get(other);
    third?.pulls.delete(from);
    third?.pulls.set(into, sum);
  }
  first.pulls.delete(from);
  clusters.delete(from);
}

interface Queued {
  readonly a: number;
  readonly b: number;
  readonly pull: number;
}

function pushPulls(
  queue: ReturnType<typeof createQueue>,
  clusters: ReadonlyMap<number, Cluster>,
  key: number,
  cluster: Cluster,
  isWanted: (other: number) => boolean,
): void {
  for (const other of cluster.pulls.keys()) {
    const second = clusters.get(other);
    if (!second || !isWanted(other)) continue;
    const a = Math.min(key, other);
    const b = Math.max(key, other);
    const first = a === key ? cluster : second;
    const pull = readPull(first, first === cluster ? second : cluster, b);
    if (pull > 0) queue.push({ a, b, pull });
  }
}

/** A binary heap: strongest pull first, then lowest indexes, so that ties fall the same way each time. */
function createQueue(): { push: (item: Queued) => void; pop: () => Queued | undefined } {
  const heap: Queued[] = [];
  const isBefore = (left: Queued, right: Queued) =>
    left.pull !== right.pull ? left.pull > right.pull : left.a !== right.a ? left.a < right.a : left.b < right.b;
  const swap = (i: number, j: number) => {
    const left = heap[i];
    const right = heap[j];
    if (left && right) {
      heap[i] = right;
      heap[j] = left;
    }
  };
  const precedes = (i: number, j: number) => {
    const left = heap[i];
    const right = heap[j];
    return left !== undefined && right !== undefined && isBefore(left, right);
  };
  return {
    push(item) {
      heap.push(item);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!precedes(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const top = heap[0];
      const last = heap.pop();
      if (!top || !last || heap.length === 0) return top;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        let best = at;
        if (precedes(left, best)) best = left;
        if (precedes(left + 1, best)) best = left + 1;
        if (best === at) break;
        swap(at, best);
        at = best;
      }
      return top;
    },
  };
}
