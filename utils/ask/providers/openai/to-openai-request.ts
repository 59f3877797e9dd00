import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses';
import { readServiceError } from '../../errors/classify.ts';
import { defined, parseJson } from '../../json.ts';
import { markQuote, saysSomething } from '../../mark-quote.ts';
import type { AskRequest } from '../../provider.ts';

/** Reasoning models: they take `reasoning`, the others answer 400 to it. gpt-5-chat is the one that does not reason. */
const reasons = /^(?:o\d|gpt-(?:[5-9]|\d{2,}))(?!.*-chat)/;

/** Every reasoning model takes these three; `none` and `max` are not known to all. */
const efforts = { quick: 'low', standard: 'medium', deep: 'high' } as const;

export function toOpenaiRequest(request: AskRequest, modelId: string): ResponseCreateParamsStreaming {
  const effort = request.effort && efforts[request.effort];
  return {
    model: modelId,
    input: request.messages
      .filter(saysSomething)
      .map((message) => ({ role: message.role, content: markQuote(message) })),
    stream: true,
    // The service keeps every response for 30 days otherwise.
    store: false,
    ...(reasons.test(modelId) ? { reasoning: defined({ effort, summary: 'auto' as const }) } : {}),
    ...(request.webSearch ? { tools: [{ type: 'web_search' as const }] } : {}),
    ...defined({
      instructions: request.systemPrompt || undefined,
      temperature: request.temperature,
      max_output_tokens: request.maxOutputTokens,
    }),
  };
}

/** The same request without the summary, if it was that what the service refused. */
export function withoutSummary(
  body: ResponseCreateParamsStreaming,
  rejection: string | undefined,
): ResponseCreateParamsStreaming | undefined {
  if (!body.reasoning?.summary || rejection === undefined) return undefined;
  const { param, message } = readServiceError(parseJson(rejection));
  if (!param?.startsWith('reasoning.summary') && !/reasoning[ ._]summar/i.test(message)) return undefined;
  const { reasoning, ...rest } = body;
  const { summary: _, ...kept } = reasoning;
  return Object.keys(kept).length > 0 ? { ...rest, reasoning: kept } : rest;
}
