import { markQuote, saysSomething } from '../mark-quote.ts';
import type { AskRequest } from '../provider.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
  readonly reasoning_content?: string;
}

/**
 * The conversation in the Chat Completions shape. `withReasoning` passes the model's earlier reasoning back: DeepSeek
 * answers 400 without it once tools took part (and on plain turns too, users report), others must not get it.
 */
export function toChatMessages(request: AskRequest, { withReasoning = false } = {}): ChatMessage[] {
  const turns = request.messages.filter(saysSomething).map((message): ChatMessage => {
    const turn = { role: message.role, content: markQuote(message) };
    return withReasoning && message.role === 'assistant' && message.reasoning
      ? { ...turn, reasoning_content: message.reasoning }
      : turn;
  });
  return request.systemPrompt ? [{ role: 'system', content: request.systemPrompt }, ...turns] : turns;
}
