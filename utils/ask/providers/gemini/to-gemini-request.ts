import type { GenerateContentRequest } from '@google/generative-ai';
import { geminiFamilies } from '../../capabilities/gemini-families.ts';
import { familyOf } from '../../capabilities/model-family.ts';
import type { Spare } from '../../fallback/spares.ts';
import { defined } from '../../json.ts';
import { markQuote, saysSomething } from '../../mark-quote.ts';
import type { AskRequest } from '../../provider.ts';

export type GeminiRequest = GenerateContentRequest;

export function toGeminiRequest(
  request: AskRequest,
  modelId: string,
  left: ReadonlySet<Spare> = new Set(),
): GeminiRequest {
  const family = familyOf(geminiFamilies, modelId);
  const thinkingConfig = {
    // Thoughts are shown folded, so they are asked for wherever the model has them.
    ...(family?.thoughts === 'summary' && !left.has('thoughts') ? { includeThoughts: true } : {}),
    ...(request.effort ? family?.efforts?.[request.effort] : {}),
  };
  const generationConfig = {
    ...defined({ temperature: request.temperature, maxOutputTokens: request.maxOutputTokens }),
    ...(Object.keys(thinkingConfig).length > 0 ? { thinkingConfig } : {}),
  };
  return {
    contents: request.messages.filter(saysSomething).map((message) => ({
      role: message.role === 'assistant' ? 'model' : 'user',
      parts: [
        { text: markQuote(message) },
        ...(message.images ?? []).map(({ mediaType, data }) => ({ inlineData: { mimeType: mediaType, data } })),
      ],
    })),
    ...(request.systemPrompt ? { systemInstruction: { role: 'system', parts: [{ text: request.systemPrompt }] } } : {}),
    ...(Object.keys(generationConfig).length > 0 ? { generationConfig } : {}),
    // The package knows only an older search tool; it sends what it is given.
    ...(request.webSearch && family?.webSearch
      ? { tools: [{ googleSearch: {} }] as unknown as NonNullable<GeminiRequest['tools']> }
      : {}),
  };
}
