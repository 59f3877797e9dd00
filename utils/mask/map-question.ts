import type { Question } from '../domain.ts';

/** What of a question goes out as text. */
export type QuestionTexts = Pick<Question, 'text' | 'quote' | 'page'>;

/** The same with each of its texts changed, in the order in which they are read. */
export function mapQuestion<Texts extends QuestionTexts>(question: Texts, change: (text: string) => string): Texts {
  const { text, quote, page } = question;
  return {
    ...question,
    text: change(text),
    ...(quote !== undefined && { quote: change(quote) }),
    ...(page && {
      page: {
        ...(page.title !== undefined && { title: change(page.title) }),
        ...(page.url !== undefined && { url: change(page.url) }),
      },
    }),
  };
}

/** All that goes out of a question as text, one after the other. */
export function textsOf(question: QuestionTexts): string[] {
  const texts: string[] = [];
  mapQuestion(question, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
