/**
 * Lines that services put in place of an answer, word for word as they were seen on the wire. Known anywhere in a
 * text: they also follow an answer that began and was taken back.
 */
const cannedLines: readonly string[] = [
  "Sorry, I'm not sure how to approach this type of question yet. Let's chat about math, coding, and logic problems instead!",
  "Sorry, that's beyond my current scope. Let's talk about something else.",
  '对不起，我还没有学会回答这个问题。如果你有其他问题，我非常乐意为你提供帮助。',
  '你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。',
];

/** Quotes and spaces vary with the service's version. */
const patterns = cannedLines.map(
  (line) =>
    new RegExp(
      line
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/\s+/g, '\\s+'),
      'iu',
    ),
);

/** No answer is longer than twice this: of what is, both ends are searched. In characters. */
const SEARCHED_AT_EACH_END = 100_000;

/** The place of a canned line in a text, if there is one. */
export function findCannedLine(text: string): { start: number; end: number } | undefined {
  if (text.length <= 2 * SEARCHED_AT_EACH_END) return findIn(text);
  const tail = text.length - SEARCHED_AT_EACH_END;
  const late = findIn(text.slice(tail));
  return findIn(text.slice(0, SEARCHED_AT_EACH_END)) ?? (late && { start: late.start + tail, end: late.end + tail });
}

function findIn(text: string): { start: number; end: number } | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
