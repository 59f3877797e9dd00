import type { ProviderId } from '../../../domain.ts';
import { capabilitiesOf } from '../../capabilities/capabilities-of.ts';
import { markQuote, saysSomething } from '../../mark-quote.ts';
import type { AskRequest } from '../../provider.ts';
import type { CountTokens, TokenCount } from './token-count.ts';

/** What a service adds to the texts of a request, in tokens. */
interface Marks {
  /** Around a question, and around a system prompt. */
  readonly question: number;
  /** Around an answer of before. */
  readonly answer: number;
  /** Where the answer is to begin. */
  readonly beginning: number;
}

/**
 * From recorded requests and the input they were billed for. OpenAI, gpt-5 to gpt-5.6: "What is the capital of France?"
 * has 7 tokens and was 13, with a system prompt it was 4 more, and three turns of 15 were 31. The others' rows are
 * what remains after texts that were counted by OpenAI's rules, so they are rough.
 */
const marks: Readonly<Record<ProviderId, Marks>> = {
  openai: { question: 4, answer: 6, beginning: 2 },
  deepseek: { question: 2, answer: 2, beginning: 2 },
  gemini: { question: 0, answer: 0, beginning: 1 },
  'openai-compatible': { question: 4, answer: 6, beginning: 2 },
};

/** Models whose billed input was met exactly in all recordings of them. Newer ones probably count alike. */
const metExactly = /^gpt-5\b/;

/** The texts of a request that are billed, as they are sent. */
export function sentTexts(request: AskRequest): readonly string[] {
  const texts = request.messages.filter(saysSomething).map(markQuote);
  return request.systemPrompt ? [request.systemPrompt, ...texts] : texts;
}

/** The input tokens of a request. What a search of the web brings comes on top, and is not known before. */
export function inputOf(
  { providerId, modelId }: { readonly providerId: ProviderId; readonly modelId: string },
  request: AskRequest,
  count: CountTokens,
): TokenCount {
  const { question, answer, beginning } = marks[providerId];
  const counts = sentTexts(request).map(count);
  const answers = request.messages.filter((message) => message.role === 'assistant' && saysSomething(message)).length;
  const around = (counts.length - answers) * question + answers * answer + beginning;
  const searches = request.webSearch === true && capabilitiesOf(providerId, modelId).webSearch;
  return {
    tokens: counts.reduce((sum, { tokens }) => sum + tokens, around),
    isExact: providerId === 'openai' && metExactly.test(modelId) && !searches && counts.every(({ isExact }) => isExact),
  };
}
