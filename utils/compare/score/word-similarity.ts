import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Similarity } from './similarity.ts';
import { compareVectors, type TermSpace } from './term-space.ts';

/** A term in more passages than this tells nothing about which point is made, and would make the work quadratic. */
const COMMON_TERM = 240;
/** Looked at for one passage in each other answer. */
const CANDIDATES_PER_ANSWER = 12;
/** Below this cosine two sentences share an everyday word at most. */
const LEAST_COSINE = 0.06;

/** Two topics are the same when they share this much (cosine); a list of bears has "bear" in all of them. */
const SAME_TOPIC = 0.3;

/** Similarity by shared words. Candidates come from an inverted index, so that long answers cost about linear time. */
export function createWordSimilarity(passages: readonly ReadPassage[], space: TermSpace): Similarity {
  const postings = new Map<number, number[]>();
  for (const [index, vector] of space.full.entries()) {
    if (!canJoin(passages[index])) continue;
    for (const id of vector.ids) {
      const list = postings.get(id);
      if (list) list.push(index);
      else postings.set(id, [index]);
    }
  }
  const dots = new Float64Array(passages.length);
  const found = passages.map((_, index) => findCandidates(index, passages, space, postings, dots));
  return {
    candidates: (index) => found[index] ?? [],
    between: (a, b) => {
      const first = space.full[a];
      const second = space.full[b];
      return first && second ? compareVectors(first, second).cosine : 0;
    },
    shareTopic: (a, b) => {
      if (!space.topics[a] && !space.topics[b]) return true;
      const first = space.topics[a] ?? space.own[a];
      const second = space.topics[b] ?? space.own[b];
      return first !== undefined && second !== undefined && compareVectors(first, second).cosine >= SAME_TOPIC;
    },
  };
}

/** Headings, lead-ins and pleasantries make no point. */
export function canJoin(passage: ReadPassage | undefined): boolean {
  return passage?.role === 'point' || passage?.role === 'label';
}

/** `dots` is work space of one number a passage, all zero before and after. */
function findCandidates(
  index: number,
  passages: readonly ReadPassage[],
  space: TermSpace,
  postings: ReadonlyMap<number, readonly number[]>,
  dots: Float64Array,
): number[] {
  const vector = space.full[index];
  const passage = passages[index];
  if (!vector || !passage || !canJoin(passage)) return [];
  const met: number[] = [];
  vector.ids.forEach((id, position) => {
    const list = postings.get(id) ?? [];
    if (list.length > COMMON_TERM) return;
    const weight = vector.weights[position] ?? 0;
    for (const other of list) {
      if (passages[other]?.answer === passage.answer) continue;
      if (dots[other] === 0) met.push(other);
      dots[other] = (dots[other] ?? 0) + weight * weight;
    }
  });
  const byAnswer = new Map<number, { other: number; cosine: number }[]>();
  for (const other of met) {
    const dot = dots[other] ?? 0;
    dots[other] = 0;
    // An estimate with this passage's weights for both; the exact cosine is taken for what is kept.
    const cosine = dot / (vector.norm * (space.full[other]?.norm ?? 1));
    if (cosine < LEAST_COSINE) continue;
    const answer = passages[other]?.answer ?? -1;
    const list = byAnswer.get(answer);
    if (list) list.push({ other, cosine });
    else byAnswer.set(answer, [{ other, cosine }]);
  }
  return [...byAnswer.values()].flatMap((list) =>
    list
      .sort((a, b) => b.cosine - a.cosine || a.other - b.other)
      .slice(0, CANDIDATES_PER_ANSWER)
      .map(({ other }) => other),
  );
}
