/** Openings that announce the answer and name nothing. */
const ANNOUNCES =
  /^(?:in short|(?:the )?(?:short )?answer|in brief|summary|conclusion|note|result|tip|step|example|overview|(?:het )?kort(?:e)? (?:antwoord|gezegd)|kortom|samenvatting|conclusie|let op|resultaat|kurz(?: gesagt|e antwort)?|antwort|fazit|ergebnis|hinweis|(?:en )?(?:bref|résumé)|réponse(?: courte)?|résultat|en (?:resumen|breve)|respuesta(?: corta)?|resultado|总结|简单来说|结论|注意)(?!\p{L})/iu;
/** A longer opening is no announcement but the sentence itself; in UTF-16 units. */
const LONGEST = 40;

/** Whether an opening only announces what follows: "Short answer", "Kortom". */
export function announces(opening: string): boolean {
  return ANNOUNCES.test(opening);
}

/** Where a text goes on after "Short answer:", in UTF-16 units; 0 where nothing is announced. */
export function endOfAnnouncement(text: string): number {
  const colon = text.search(/[:：]/u);
  return colon > 0 && colon <= LONGEST && announces(text) ? colon + 1 : 0;
}
