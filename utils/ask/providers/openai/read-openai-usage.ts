import type { Usage } from '../../../domain.ts';
import { asCount, asRecord, defined } from '../../json.ts';

/** `usage` of a Responses object; `output_tokens` includes the reasoning. Undefined when there is none yet. */
export function readOpenaiUsage(value: unknown): Usage | undefined {
  const usage = asRecord(value);
  if (!usage) return undefined;
  return defined({
    inputTokens: asCount(usage.input_tokens),
    cachedInputTokens: asCount(asRecord(usage.input_tokens_details)?.cached_tokens),
    outputTokens: asCount(usage.output_tokens),
    reasoningTokens: asCount(asRecord(usage.output_tokens_details)?.reasoning_tokens),
    totalTokens: asCount(usage.total_tokens),
  });
}
