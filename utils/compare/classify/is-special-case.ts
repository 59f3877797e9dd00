import type { ReadPassage } from '../normalise/read-passage.ts';

const OPENS_CONDITION =
  /^\W*(?:if|when|unless|als|wanneer|tenzij|wenn|falls|si|lorsque|quand|cuando)(?!\p{L})|^(?:如果|当)/iu;
/** Sentences this much alike (cosine) are about one case, however they open. */
const SAME_SENTENCE = 0.65;

/** "If the score is 20–20, two points are needed" is a special case of "21 points are needed" and contradicts nothing. */
export function isSpecialCase(a: ReadPassage, b: ReadPassage, alike: number): boolean {
  return alike < SAME_SENTENCE && OPENS_CONDITION.test(a.text) !== OPENS_CONDITION.test(b.text);
}
