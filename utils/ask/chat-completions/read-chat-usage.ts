import type { Usage } from '../../domain.ts';
import { asCount, asRecord, defined } from '../json.ts';

/** `usage` of a Chat Completions chunk. Undefined when there is none yet (DeepSeek sends `null` until the end). */
export function readChatUsage(value: unknown): Usage | undefined {
  const usage = asRecord(value);
  if (!usage) return undefined;
  const inputTokens = asCount(usage.prompt_tokens);
  const totalTokens = asCount(usage.total_tokens);
  const reasoningTokens = asCount(asRecord(usage.completion_tokens_details)?.reasoning_tokens);
  return defined({
    inputTokens,
    cachedInputTokens:
      asCount(asRecord(usage.prompt_tokens_details)?.cached_tokens) ?? asCount(usage.prompt_cache_hit_tokens),
    outputTokens: allOutput(asCount(usage.completion_tokens), { inputTokens, reasoningTokens, totalTokens }),
    reasoningTokens,
    totalTokens,
  });
}

interface Counts {
  readonly inputTokens: number | undefined;
  readonly reasoningTokens: number | undefined;
  readonly totalTokens: number | undefined;
}

/** `completion_tokens` includes the reasoning, except at xAI; the total tells which. */
function allOutput(completion: number | undefined, counts: Counts): number | undefined {
  const { inputTokens, reasoningTokens, totalTokens } = counts;
  if (completion === undefined || inputTokens === undefined || reasoningTokens === undefined) return completion;
  const withReasoning = completion + reasoningTokens;
  return totalTokens === inputTokens + withReasoning ? withReasoning : completion;
}
