/** Ends a sentence, or announces what follows as one of its own. */
const closing = /[.!?…:。！？：]$/;
/** Markdown and quotation marks that may stand between a sentence's end and the next one's beginning. */
const marksAround = /[\s*_~`>#"'“”‘’«»()[\]]+/;
const marksAtEnd = new RegExp(`${marksAround.source}$`);
const onlyMarks = new RegExp(`^(?:${marksAround.source})?$`);
/** What a line may begin with before its first word: a list sign, a number, a cell's border. */
const lineStart = /^\s*(?:[-*+]|\d+[.)]|\|)?\s*$/;

/**
 * "… " and " …" where a quoted stretch of an answer begins or ends within a sentence, so that nobody takes a part for the
 * whole. Offsets are UTF-16 code units into the answer's Markdown.
 */
export function cutSigns(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const lineBefore = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = text.indexOf('\n', end);
  const lineAfter = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  const beginsWithin = !lineStart.test(lineBefore) && !isClosed(lineBefore);
  const endsWithin =
    !onlyMarks.test(lineAfter) && !isClosed(text.slice(start, end)) && !lineAfter.trimStart().startsWith('|');
  return { before: beginsWithin ? '… ' : '', after: endsWithin ? ' …' : '' };
}

function isClosed(text: string): boolean {
  const bare = text.replace(marksAtEnd, '');
  return bare === '' || closing.test(bare) || bare.endsWith('|');
}
