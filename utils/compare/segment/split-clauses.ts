import type { Span } from './split-sentences.ts';

/** Between clauses, and never inside a number. */
const CUT = /[,;，；]\s+(?=\p{L})/gu;
/** What opens a main clause of its own: a joining word, then a subject and a verb within a few words, or a verb. */
const OPENS: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:and|but) )?(?:(?:it|he|she|they|there) \p{L}+|(?:the|its|their|his|her|this) (?:[\p{L}'’-]+ ){1,6}?(?:is|was|are|were|has|had|stands|stood|costs|weighs|measures|began|ended|opened)(?!\p{L})|(?:stands|weighs|measures|costs|lost|became|opened|held)(?!\p{L}))/iu,
  nl: /^(?:(?:en|maar) )?(?:(?:hij|zij|ze|het) (?:is|was|werd|wordt|heeft|had|staat|stond|kost|telt|meet)|(?:de|het|zijn|haar|dit|deze) (?:[\p{L}'’-]+ ){1,6}?(?:is|was|waren|zijn|werd|werden|heeft|had|staat|stond|stonden|kost|kostte|begon|eindigde))(?!\p{L})/iu,
  de: /^(?:(?:und|aber) )?(?:(?:er|sie|es) (?:ist|war|wurde|wird|hat|hatte|steht|stand|kostet|misst)|(?:der|die|das|sein|seine|ihre?|diese[rs]?) (?:[\p{L}'’-]+ ){1,6}?(?:ist|war|waren|sind|wurde|wurden|hat|hatte|steht|stand|kostet|begann|endete))(?!\p{L})/iu,
  fr: /^(?:(?:et|mais) )?(?:(?:il|elle|ils|elles) \p{L}+|(?:le|la|les|son|sa|ses|ce|cette) (?:[\p{L}'’-]+ ){1,6}?(?:est|était|étaient|sont|a|avait|fut|mesure|coûte))(?!\p{L})/iu,
  es: /^(?:(?:y|pero) )?(?:él|ella|el|la|los|las|su|sus|este|esta) (?:[\p{L}'’-]+ ){0,6}?(?:es|era|eran|son|fue|fueron|tiene|tenía|mide|cuesta|está)(?!\p{L})/iu,
};
const HAS_FIGURE = /\p{N}/u;

/**
 * Cuts a sentence into its main clauses where each of them gives a figure: "It is 8,849 m high, and it was first climbed in
 * 1953" makes two points, and only as two segments can each stand beside what others say of it. Other sentences stay
 * whole.
 */
export function splitClauses(sentence: string, language: string): Span[] {
  const whole = [{ start: 0, end: sentence.length }];
  const opens = OPENS[language];
  if (!opens || !HAS_FIGURE.test(sentence)) return whole;
  const clauses: Span[] = [];
  let start = 0;
  for (const match of sentence.matchAll(CUT)) {
    const next = match.index + match[0].length;
    if (!opens.test(sentence.slice(next)) || !HAS_FIGURE.test(sentence.slice(start, match.index))) continue;
    if (!HAS_FIGURE.test(sentence.slice(next)) || isInBrackets(sentence, match.index)) continue;
    clauses.push({ start, end: match.index + 1 });
    start = next;
  }
  return [...clauses, { start, end: sentence.length }];
}

function isInBrackets(sentence: string, at: number): boolean {
  return sentence.lastIndexOf('(', at) > sentence.lastIndexOf(')', at);
}
