/** Quoted speech in the marks of several languages, on one line. A closing mark is looked for only so far. */
const QUOTED =
  /"[^"\n]{2,400}"|“[^”“\n]{2,400}”|„[^“”"\n]{2,400}[“”"]|«[^»\n]{2,400}»|「[^」\n]{2,400}」|『[^』\n]{2,400}』/gu;
const QUOTED_LINE = /^[ \t]{0,3}>.*$/gmu;
const CODE = /^[ \t]{0,3}(?:```|~~~)[\s\S]*?(?:^[ \t]{0,3}(?:```|~~~)|$(?![\s\S]))|`[^`\n]{1,200}`/gmu;
/** A letter, mail or message that the answer writes for someone begins at such a line and goes on to the end. */
const LETTER =
  /^[ \t*_#]{0,6}(?:(?:Subject|Onderwerp|Betreff|Objet|Asunto|主题)[*_]{0,2} ?[:：]|(?:Dear|Beste|Geachte|Sehr geehrter?|Lieber?|Madame|Monsieur|Chère?|Cher|Estimad[ao]|Querid[ao]|Señora?|Hi|Hello|Hallo|Bonjour|Hola) [\p{Lu}[][^\n.!?:]{0,60}[,，][ \t]*$|尊敬的[^\n]{1,40}[：:])/mu;
/** Lines as short as a verse's, three or more in a row, none of a list, a heading or a table. */
const VERSE =
  /(?:^(?![ \t]*(?:[-*+•#|>]|\d{1,2}[.)]))[^\n]{4,60}\n){2,40}(?![ \t]*(?:[-*+•#|>]|\d{1,2}[.)]))[^\n]{4,60}(?:\n|$(?![\s\S]))/gmu;

/**
 * The text with what it quotes, writes for someone else, sets as verse or gives as code blanked by spaces, so that offsets stay:
 * "Write: 'I can't come on Friday'" declines nothing.
 */
export function blankOtherVoices(text: string): string {
  const letter = LETTER.exec(text);
  const unwritten = letter ? text.slice(0, letter.index) + blank(text.slice(letter.index)) : text;
  return [CODE, VERSE, QUOTED, QUOTED_LINE].reduce((own, voice) => own.replace(voice, blank), unwritten);
}

function blank(piece: string): string {
  return piece.replace(/[^\n]/g, ' ');
}
