import type { FinishReason } from '../../../domain.ts';

/** `incomplete_details.reason` of a response that ended early. */
const reasons: Readonly<Record<string, FinishReason>> = {
  max_output_tokens: 'length',
  content_filter: 'blocked',
};

export function readOpenaiFinish(word: string): FinishReason {
  return reasons[word] ?? 'other';
}
