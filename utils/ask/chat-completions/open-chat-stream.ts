import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { createClient } from '../openai-sdk/create-client.ts';
import { readEvents } from '../openai-sdk/read-events.ts';
import type { Wire } from '../wire/open-wire.ts';
import type { ChatRequest } from './chat-request.ts';

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
