import { imageAddress } from '../image-address.ts';
import { markQuote, saysSomething } from '../mark-quote.ts';
import type { AskRequest, Message } from '../provider.ts';

/** A part of a message. [api-docs.deepseek.com, vision; types of openai 7.57.0] */
export type ChatPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image_url'; readonly image_url: { readonly url: string } };

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string | readonly ChatPart[];
  readonly reasoning_content?: string;
}

/**
 * The conversation in the Chat Completions shape. `withReasoning` passes the model's earlier reasoning back: DeepSeek
 * answers 400 without it once tools took part (and on plain turns too, users report), others must not get it.
 */
export function toChatMessages(request: AskRequest, { withReasoning = false } = {}): ChatMessage[] {
  const turns = request.messages.filter(saysSomething).map((message): ChatMessage => {
    const turn = { role: message.role, content: contentOf(message) };
    return withReasoning && message.role === 'assistant' && message.reasoning
      ? { ...turn, reasoning_content: message.reasoning }
      : turn;
  });
  return request.systemPrompt ? [{ role: 'system', content: request.systemPrompt }, ...turns] : turns;
}

/** Plain text wherever it will do: many servers of this protocol know nothing else. */
function contentOf(message: Message): ChatMessage['content'] {
  const text = markQuote(message);
  if (!message.images?.length) return text;
  return [
    { type: 'text', text },
    ...message.images.map((image) => ({ type: 'image_url' as const, image_url: { url: imageAddress(image) } })),
  ];
}
