import { firstCharacters } from './answer-text.ts';
import type { UsualAnswer } from './plan-answer.ts';
import type { EmulatedService } from './service.ts';

/** A question is quoted up to here, in UTF-16 units. */
const LONGEST_QUOTE = 200;

/**
 * What each "service" says to a question nobody wrote an answer for: honestly that this is the demo server. The three
 * share their main points, word them differently and differ in one figure, so that the comparison has something to
 * show.
 */
export function demoServerAnswer(service: EmulatedService, question: string, questionCount: number): UsualAnswer {
  return texts[service](quotable(question), questionCount);
}

const texts: Readonly<Record<EmulatedService, (question: string, questionCount: number) => UsualAnswer>> = {
  deepseek: (question, count) => ({
    reasoning:
      'This question is not among the prepared ones. I should say that I am a demo server and not make up an answer.',
    text: `This is the **demo server** of Triptych, not DeepSeek, so it cannot answer your question.

You asked: “${question}”

- It knows ${count} prepared questions and their answers, written by hand.
- The demo server runs on your own computer; your question did not leave it.
- It writes about 340 characters a second.

To get a real answer, add your own API key in the settings.`,
  }),

  openai: (question, count) => ({
    reasoning: '**Recognising the demo server**\n\nNo prepared answer fits this question. I will say so plainly.',
    text: `You are talking to the demo server of Triptych. ChatGPT has not seen this question:

> ${question}

Only ${count} prepared questions have an answer here, each written by hand. Your question did not leave your computer, because the demo server runs on it.

The demo server writes about 380 characters a second.

For a real answer, open the settings and add your API key.`,
  }),

  gemini: (question, count) => ({
    reasoning:
      '**Checking the prepared questions**\n\nThis one is not on the list, so the honest reply is to say that.',
    text: `### Demo server

This answer comes from Triptych's demo server and not from Gemini. It has no answer to “${question}”.

1. There are ${count} prepared questions with hand-written answers.
2. Nothing was sent to Google: the demo server runs on your own computer.
3. It writes about 350 characters a second.

Add your own API key in the settings to get a real answer.`,
  }),
};

/**
 * Page context as clients add it: a block between tags on lines of their own, with a line above that introduces it.
 */
const PAGE_CONTEXT = /(?:\n\n[^\n]+\n|^)<([a-z][\w-]*)\b[^>\n]*>\n[\s\S]*?\n<\/\1>$/gim;

/** The question alone, on one line, shortened. */
function quotable(question: string): string {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const text = oneLine(question.replace(PAGE_CONTEXT, '')) || oneLine(question);
  return text.length > LONGEST_QUOTE ? `${firstCharacters(text, LONGEST_QUOTE)}…` : text;
}
