import type { ReadPassage } from '../normalise/read-passage.ts';
import { joinLinks } from './join-links.ts';
import type { MentionLink, PlacedMention } from './link-mentions.ts';
import { listCandidates } from './list-candidates.ts';
import { kindOf } from './mention-kinds.ts';
import { readSurroundings } from './read-surroundings.ts';
import type { Weigh } from './weigh-words.ts';

/** Words around the two figures must weigh this much together; their values are equal already. */
const BINDING = 2.2;

/**
 * Where an answer that is no part of a contradiction gives one of its values in like words, it takes that side: the
 * reader sees who says what, not only the two that were held against each other.
 */
export function findSeconders(
  links: readonly MentionLink[],
  byAnswer: ReadonlyMap<number, readonly number[]>,
  passages: readonly ReadPassage[],
  weigh: Weigh,
): MentionLink[] {
  return joinLinks(links).flatMap((set) => {
    const places = set.flatMap(({ a, b }) => [a, b]);
    const taking = new Set(places.map(({ passage }) => passages[passage]?.answer));
    return [...byAnswer].flatMap(([answer, indexes]) =>
      taking.has(answer) ? [] : pickSeconder(places, indexes, passages, weigh),
    );
  });
}

function pickSeconder(
  places: readonly PlacedMention[],
  indexes: readonly number[],
  passages: readonly ReadPassage[],
  weigh: Weigh,
): MentionLink[] {
  let best: MentionLink | undefined;
  let most = BINDING;
  for (const place of places) {
    const source = passages[place.passage];
    if (!source) continue;
    const around = readSurroundings(source, place.mention);
    const kind = kindOf(place.mention);
    for (const candidate of listCandidates(indexes, kind, passages)) {
      if (!kind.repeats(place.mention, candidate.mention)) continue;
      let weight = 0;
      for (const stem of around) if (candidate.around.has(stem)) weight += weigh(stem);
      if (weight <= most) continue;
      most = weight;
      best = { a: place, b: { passage: candidate.passage, mention: candidate.mention }, agrees: true };
    }
  }
  return best ? [best] : [];
}
