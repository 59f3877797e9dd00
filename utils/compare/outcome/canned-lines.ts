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

/** The place of the first canned line in a text, if there is one. */
export function findCannedLine(text: string): { start: number; end: number } | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
