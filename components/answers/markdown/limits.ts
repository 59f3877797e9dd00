/**
 * How much of an answer is typeset, in UTF-16 units. Parsing takes about 1 µs for each of them, four times that for
 * tables and lists on a slow machine, and up to ten times for text that is made to be hard. All that is longer is shown
 * as plain text in parts: complete, but as it was sent.
 */

/**
 * Of an answer, from its beginning: 50,000 tokens, several times what models are usually allowed to write. Beyond that
 * it is not the parser but the number of elements on the page that makes it slow.
 */
export const longestTypeset = 200_000;

/** Of one block, between two blank lines: a table of some 300 rows. */
export const longestBlock = 20_000;

/** Of one list: a longer one goes on as another, which looks the same and can be parsed by itself. */
export const longestList = 8_000;

/** Of one block of code, which costs next to nothing to parse: 2,500 lines. */
export const longestCode = 100_000;

/** How much is parsed and drawn at a time, so that clicks and keys come in between. Most answers are one piece. */
export const pieceLength = 8_000;

/** How much plain text is drawn at a time: cheap, so more of it. */
export const plainPieceLength = 400_000;

/**
 * How deep quotes, lists and emphasis may lie in each other. What is deeper was not written to be read, and overflows
 * the stack of the parser, of us or of the browser.
 */
export const deepestNesting = 48;

/**
 * Opening brackets in what is parsed at once. Each may begin a link, an image or a footnote, and is looked up among those
 * before it, so that many of them take time that grows with their square. A block full of links has a few hundred.
 */
export const mostBrackets = 2_000;
