import { readEvents } from '../openai-sdk/read-events.ts';
import type { Wire } from '../wire/open-wire.ts';
import { postJson } from '../wire/post-json.ts';
import type { ChatRequest } from './chat-request.ts';

export async function openChatStream(
  baseURL: string,
  key: string,
  body: ChatRequest,
  wire: Wire,
): Promise<AsyncIterable<unknown>> {
  return readEvents(await postJson(wire, `${baseURL}/chat/completions`, key, body));
}
