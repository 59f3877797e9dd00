import type { GenerateContentRequest } from '@google/generative-ai';
import { defined } from '../../json.ts';
import { markQuote, saysSomething } from '../../mark-quote.ts';
import type { AskRequest } from '../../provider.ts';

export type GeminiRequest = GenerateContentRequest;

type Effort = NonNullable<AskRequest['effort']>;

/** Families that think, with their knob: a budget in tokens (2.5), or a level (3 and later, and the "latest" names). */
const families: readonly { readonly ids: RegExp; readonly knob: (effort: Effort, modelId: string) => object }[] = [
  {
    ids: /^gemini-2\.5-(?!.*(?:image|tts|audio))/,
    // 0 is off, but 2.5-pro cannot be turned off and takes 128 at least; -1 lets the model choose.
    knob: (effort, modelId) => ({
      thinkingBudget: { quick: modelId.includes('pro') ? 128 : 0, standard: -1, deep: largestBudget }[effort],
    }),
  },
  {
    ids: /^gemini-(?:[3-9]|\d{2}|(?:flash|pro|flash-lite)-latest)(?!.*(?:image|tts|audio))/,
    knob: (effort) => ({ thinkingLevel: { quick: 'low', standard: 'medium', deep: 'high' }[effort] }),
  },
];

/** The most that all models of the 2.5 family take. In tokens. */
const largestBudget = 24_576;

export function toGeminiRequest(request: AskRequest, modelId: string): GeminiRequest {
  const generationConfig = {
    ...defined({ temperature: request.temperature, maxOutputTokens: request.maxOutputTokens }),
    ...thinking(request.effort, modelId),
  };
  return {
    contents: request.messages.filter(saysSomething).map((message) => ({
      role: message.role === 'assistant' ? 'model' : 'user',
      parts: [{ text: markQuote(message) }],
    })),
    ...(request.systemPrompt ? { systemInstruction: { role: 'system', parts: [{ text: request.systemPrompt }] } } : {}),
    ...(Object.keys(generationConfig).length > 0 ? { generationConfig } : {}),
    // The package knows only an older search tool; it sends what it is given.
    ...(request.webSearch ? { tools: [{ googleSearch: {} }] as unknown as NonNullable<GeminiRequest['tools']> } : {}),
  };
}

/** Thoughts are shown folded, so they are asked for wherever the model has them. */
function thinking(effort: Effort | undefined, modelId: string): object {
  const family = families.find(({ ids }) => ids.test(modelId.replace(/^models\//, '')));
  if (!family) return {};
  return { thinkingConfig: { includeThoughts: true, ...(effort ? family.knob(effort, modelId) : {}) } };
}
