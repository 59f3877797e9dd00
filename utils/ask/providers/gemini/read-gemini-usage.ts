import type { Usage } from '../../../domain.ts';
import { asCount, asRecord, defined } from '../../json.ts';

/**
 * `usageMetadata`, which comes with every chunk and counts from the start. Unlike elsewhere, `candidatesTokenCount`
 * leaves the thoughts out, and both are billed as output. Either may be missing.
 */
export function readGeminiUsage(value: unknown): Usage | undefined {
  const usage = asRecord(value);
  if (!usage) return undefined;
  const candidates = asCount(usage.candidatesTokenCount);
  const thoughts = asCount(usage.thoughtsTokenCount);
  return defined({
    inputTokens: asCount(usage.promptTokenCount),
    cachedInputTokens: asCount(usage.cachedContentTokenCount),
    outputTokens: candidates === undefined && thoughts === undefined ? undefined : (candidates ?? 0) + (thoughts ?? 0),
    reasoningTokens: thoughts,
    totalTokens: asCount(usage.totalTokenCount),
  });
}
