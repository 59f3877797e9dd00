import type { FinishReason } from '../../domain.ts';

/**
 * `finish_reason` of Chat Completions. DeepSeek's `insufficient_system_resource` is not among them: the server gave
 * up, which is an error. Other words (`tool_calls`, and what is yet to come) are kept as they are in `raw`.
 */
const reasons: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  content_filter: 'blocked',
};

export function readChatFinish(word: string): FinishReason {
  return reasons[word] ?? 'other';
}
