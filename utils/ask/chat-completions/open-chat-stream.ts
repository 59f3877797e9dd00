import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { createClient } from '../openai-sdk/create-client.ts';
import { readEvents } from '../openai-sdk/read-events.ts';
import type { Wire } from '../wire/open-wire.ts';
import type { ChatMessage } from './to-chat-messages.ts';

/** The request body, as far as all servers of this protocol agree. What else is in it is passed through untouched. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly stream: true;
  readonly stream_options: { readonly include_usage: true };
  readonly temperature?: number;
  readonly max_tokens?: number;
}

export async function openChatStream(
  baseURL: string,
  key: string,
  body: ChatRequest,
  wire: Wire,
): Promise<AsyncIterable<unknown>> {
  const client = createClient(baseURL, key, wire);
  // The SDK's types know OpenAI's fields only; it sends what it is given.
  const asked = client.chat.completions.create(body as unknown as ChatCompletionCreateParamsStreaming);
  return readEvents(await asked.asResponse(), client);
}
