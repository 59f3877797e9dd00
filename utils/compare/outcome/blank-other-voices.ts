/** Quoted speech in the marks of several languages, on one line. A closing mark is looked for only so far. */
const QUOTED =
  /"[^"\n]{2,400}"|“[^”“\n]{2,400}”|„[^“”"\n]{2,400}[“”"]|«[^»\n]{2,400}»|「[^」\n]{2,400}」|『[^』\n]{2,400}』/gu;
const QUOTED_LINE = /^[ \t]{0,3}>.*$/gmu;
const CODE = /^[ \t]{0,3}(?:```|~~~)[\s\S]*?(?:^[ \t]{0,3}(?:```|~~~)|$(?![\s\S]))|`[^`\n]{1,200}`/gmu;
/** A letter, mail or message that the answer writes for someone begins at such a line and goes on to the end. */
const LETTER =
  /^[ \t*_#]{0,6}(?:(?:Subject|Onderwerp|Betreff|Objet|Asunto|主题)[*_]{0,2} ?[:：]|(?:Dear|Beste|Geachte|Sehr geehrter?|Lieber?|Madame|Monsieur|Chère?|Cher|Estimad[ao]|Querid[ao]|Señora?|Hi|Hello|Hallo|Bonjour|Hola) [\p{Lu}[][^\n.!?:]{0,60}[,，][ \t]*$|尊敬的[^\n]{1,40}[：:])/mu;
/** A text of which less than this share stands outside of quotes speaks in its own voice within them. */
const LEAST_OUTSIDE = 0.1;

/**
 * The text with what it quotes, writes for someone else or gives as code blanked by spaces, so that offsets stay:
 * "Write: 'I can't come on Friday'" declines nothing.
 */
export function blankOtherVoices(text: string): string {
  const letter = LETTER.exec(text);
  const unwritten = letter ? text.slice(0, letter.index) + blank(text.slice(letter.index)) : text;
  const prose = unwritten.replace(CODE, blank);
  const unquoted = prose.replace(QUOTED, blank).replace(QUOTED_LINE, blank);
  return countLetters(unquoted) < LEAST_OUTSIDE * countLetters(prose) ? prose : unquoted;
}

function blank(piece: string): string {
  return piece.replace(/[^\n]/g, ' ');
}

function countLetters(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}
