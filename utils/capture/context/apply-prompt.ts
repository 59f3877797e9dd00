/** Where the text of a question goes in a prompt. */
export const textMark = '{text}';

/** What stands between the words of a prompt and its text: nothing once the text is gone. */
const danglingMarks = /[\s:：]+$/u;

/**
 * A text with the words of a prompt around it. A prompt without `{text}` goes above its text. Without a text, and where
 * the text stands elsewhere (quoted, or in an image), only the words are left: "Explain this".
 */
export function applyPrompt(template: string, text: string): string {
  const words = template.trim();
  if (text.trim() === '') return words.replaceAll(textMark, '').trim().replace(danglingMarks, '');
  if (words === '') return text;
  // By a function: a text may hold `$&` and its like.
  return words.includes(textMark) ? words.replaceAll(textMark, () => text) : `${words}\n\n${text}`;
}
