import type { Spare } from '../fallback/spares.ts';
import { defined } from '../json.ts';
import type { AskRequest } from '../provider.ts';
import type { ChatMessage } from './to-chat-messages.ts';

/** The request body, as far as all servers of this protocol agree. What else is in it is passed through untouched. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly stream: true;
  readonly stream_options?: { readonly include_usage: true };
  readonly temperature?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
}

export function chatRequest(
  model: string,
  messages: readonly ChatMessage[],
  { temperature, maxOutputTokens }: AskRequest,
  left: ReadonlySet<Spare>,
): ChatRequest {
  return {
    model,
    messages,
    stream: true,
    ...(left.has('usage') ? {} : { stream_options: { include_usage: true } }),
    ...defined({
      temperature,
      // OpenAI's newer models refuse the old name, most other servers know no other.
      [left.has('old-limit-name') ? 'max_completion_tokens' : 'max_tokens']: maxOutputTokens,
    }),
  };
}
