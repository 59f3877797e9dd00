import { type ChatRequest, chatRequest } from '../../chat-completions/chat-request.ts';
import { toChatMessages } from '../../chat-completions/to-chat-messages.ts';
import type { Spare } from '../../fallback/spares.ts';
import type { AskRequest } from '../../provider.ts';

/** Only what all such servers take. Effort and web search have no common form, so they are not sent. */
export function toOpenaiCompatibleRequest(
  request: AskRequest,
  modelId: string,
  left: ReadonlySet<Spare> = new Set(),
): ChatRequest {
  return chatRequest(modelId, toChatMessages(request), request, left);
}
