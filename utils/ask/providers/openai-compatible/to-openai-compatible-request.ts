import type { ChatRequest } from '../../chat-completions/open-chat-stream.ts';
import { toChatMessages } from '../../chat-completions/to-chat-messages.ts';
import { defined } from '../../json.ts';
import type { AskRequest } from '../../provider.ts';

/** Only what all such servers take. Effort and web search have no common form, so they are not sent. */
export function toOpenaiCompatibleRequest(request: AskRequest, modelId: string): ChatRequest {
  return {
    model: modelId,
    messages: toChatMessages(request),
    stream: true,
    stream_options: { include_usage: true },
    ...defined({ temperature: request.temperature, max_tokens: request.maxOutputTokens }),
  };
}
