import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Place } from '../normalise/read-polarity.ts';

export interface Opening {
  readonly passage: number;
  readonly says: 'yes' | 'no';
  readonly at: Place;
}

/** The word that answers a yes/no question stands in the first points of an answer or nowhere. */
const POINTS_LOOKED_AT = 2;
const LEAD =
  /^(?:(?:the )?short answer|kort antwoord|het korte antwoord|kurze antwort|réponse courte|respuesta corta|in short|in brief|kortom|tl;?dr|简短回答|答案|answer|antwoord|antwort|réponse|respuesta)\s*(?:is|:|：|,|，)?\s*/iu;
const YES = /^(?:yes|yeah|yep|absolutely|ja|jazeker|jawel|oui|sí|是的|是|可以|能|对|会)(?=$|[\s,.;:!?–—，。！：；])/iu;
const NO = /^(?:no|nope|nee|nein|non|不是|不可以|不能|不会|不对|不|没有|否)(?=$|[\s,.;:!?–—，。！：；])/iu;
/** "No one knows", "No specific law": a determiner, not an answer. */
const NO_DETERMINER = /^no\s+(?!(?:it|they|you|there|this|that|he|she|we|i|not)\b)/iu;

/** For each answer, the passage that says yes or no to the question, if one of its first points opens with it. */
export function readOpenings(passages: readonly ReadPassage[]): Opening[] {
  const openings: Opening[] = [];
  const seen = new Map<number, number>();
  passages.forEach((passage, index) => {
    const points = seen.get(passage.answer) ?? 0;
    if (passage.role !== 'point' || points >= POINTS_LOOKED_AT) return;
    seen.set(passage.answer, points + 1);
    const lead = LEAD.exec(passage.text)?.[0].length ?? 0;
    const rest = passage.text.slice(lead);
    const yes = YES.exec(rest);
    const no = NO_DETERMINER.test(rest) ? null : NO.exec(rest);
    const found = yes ?? no;
    if (!found) return;
    seen.set(passage.answer, POINTS_LOOKED_AT);
    openings.push({ passage: index, says: yes ? 'yes' : 'no', at: { start: lead, end: lead + found[0].length } });
  });
  return openings;
}
