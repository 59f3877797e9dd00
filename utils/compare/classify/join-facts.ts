import type { ReadPassage } from '../normalise/read-passage.ts';
import { joinLinks } from './join-links.ts';
import type { MentionLink, PlacedMention } from './link-mentions.ts';
import { kindOf } from './mention-kinds.ts';

/**
 * The links of figures and dates as sets, one a fact. What answers the question is a fact of its own, since its values
 * may be said of different things ("the Z3 in 1941", "Colossus in 1943"): other sentences that give such a value join it
 * unless their answer gives another one there, as one does that dates the Z3 too and names Colossus.
 */
export function joinFacts(links: readonly MentionLink[], passages: readonly ReadPassage[]): MentionLink[][] {
  const asked = joinLinks(links.filter(({ isAsked }) => isAsked));
  const others = new Set(links.filter(({ isAsked }) => !isAsked));
  for (const set of asked) {
    for (let joined = true; joined; ) {
      joined = false;
      for (const link of others) {
        if (!touches(link, set) || !fits(link.a, set, passages) || !fits(link.b, set, passages)) continue;
        set.push(link);
        others.delete(link);
        joined = true;
      }
    }
  }
  return [...joinLinks([...others]), ...asked];
}

function touches({ a, b }: MentionLink, set: readonly MentionLink[]): boolean {
  return placesOf(set).some(({ mention }) => mention === a.mention || mention === b.mention);
}

/** Whether its answer gives no other value in the set. */
function fits({ passage, mention }: PlacedMention, set: readonly MentionLink[], passages: readonly ReadPassage[]) {
  const own = placesOf(set).filter((place) => passages[place.passage]?.answer === passages[passage]?.answer);
  return own.every((place) => place.mention.kind === mention.kind && kindOf(mention).agree(place.mention, mention));
}

function placesOf(set: readonly MentionLink[]): PlacedMention[] {
  return set.flatMap(({ a, b }) => [a, b]);
}
