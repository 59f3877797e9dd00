/** Narrowing of request bodies, which may hold anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

export function stringAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** A message's text: a string, or parts of which each may have a `text`. */
export function textOfContent(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => stringAt(part, 'text') ?? '').join('');
}

export interface Conversation {
  readonly question: string;
  readonly isFollowUp: boolean;
}

/** The last user message, and whether an answer came before it. Undefined when nobody asks anything. */
export function conversationOf(
  messages: unknown,
  contentKey: 'content' | 'parts',
  answererRole: 'assistant' | 'model',
): Conversation | undefined {
  if (!Array.isArray(messages)) return undefined;
  // Gemini takes a message without a role for the user's.
  const usualRole = contentKey === 'parts' ? 'user' : undefined;
  const asked = messages.filter((message) => (stringAt(message, 'role') ?? usualRole) === 'user');
  const last: unknown = asked.at(-1);
  if (!isObject(last)) return undefined;
  return {
    question: textOfContent(last[contentKey]),
    isFollowUp: messages.some((message) => stringAt(message, 'role') === answererRole),
  };
}
