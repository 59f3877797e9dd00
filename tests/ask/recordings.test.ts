import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProvider } from '../../utils/ask/providers/index.ts';
import type { FinishReason, Usage } from '../../utils/domain.ts';
import { type Collected, collect } from './collect.ts';
import { impatient } from './impatient.ts';
import { fetchInPieces, randomPieces } from './pieces.ts';
import { type Expected, judge, type Recording, readRecordings } from './recordings.ts';
import { type ReplayServer, startReplayServer } from './replay-server.ts';

const directory = process.env.RECORDINGS_DIR;
const recordings = directory ? readRecordings(directory) : [];

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const ways = [
  ['whole', undefined],
  ['in random pieces', fetchInPieces((bytes) => randomPieces(bytes, bytes.length))],
] as const;

describe.skipIf(!directory)('recordings of the real services', () => {
  test('every adapter has some', () => {
    const used = new Set(recordings.map(judge).map((verdict) => ('use' in verdict ? verdict.use : '')));
    expect([...used].filter(Boolean).sort()).toEqual(['deepseek', 'gemini', 'openai', 'openai-compatible']);
  });

  for (const recording of recordings) {
    const verdict = judge(recording);
    if ('skip' in verdict) {
      test.skip(`${recording.name}: ${verdict.skip}`, () => {});
      continue;
    }
    test.each(ways)(`${recording.name} through ${verdict.use}, %s`, async (_, inPieces) => {
      server.serve({ status: recording.status, headers: recording.headers, pieces: [recording.bytes] });
      const settings = { apiKey: 'sk-replay', modelId: 'any-model', baseURL: server.origin };
      const options = { ...impatient, ...(inPieces ? { fetch: inPieces } : {}) };
      const answer = await collect(createProvider(verdict.use, settings, options));
      const { expected } = recording;
      expect(answer.text).toBe(expected.text ?? '');
      expect(answer.reasoning).toBe(expected.reasoning ?? '');
      expect(answer.usage).toEqual(usageIn(expected));
      if (expected.model) expect(answer.modelId).toBe(expected.model);
      expectEnd(answer, recording);
    });
  }
});

function expectEnd({ finish, error }: Collected, { expected, status }: Recording): void {
  if (expected.error) {
    expect(error?.detail).toContain((expected.error.message ?? '').slice(0, 24));
    if (status >= 400) expect(error?.status).toBe(status);
    return;
  }
  const word = expected.promptFeedback?.blockReason ?? expected.finish;
  if (word === undefined) {
    expect(error?.kind).toBe('cut-off');
    return;
  }
  expect(finish).toEqual({ type: 'finish', reason: reasons[word], raw: word });
}

/** Every word that occurs in the recordings. */
const reasons: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  completed: 'stop',
  STOP: 'stop',
  length: 'length',
  MAX_TOKENS: 'length',
  tool_calls: 'other',
  SAFETY: 'blocked',
  RECITATION: 'blocked',
};

/** The recorded counts by the names of all three protocols, worked out apart from the adapters. */
function usageIn({ usage }: Expected): Usage | undefined {
  if (!usage) return undefined;
  const at = (path: string): number | undefined => {
    const value = path
      .split('.')
      .reduce<unknown>((from, name) => (from as Record<string, unknown> | undefined)?.[name], usage);
    return typeof value === 'number' ? value : undefined;
  };
  const first = (...paths: string[]) => paths.map(at).find((value) => value !== undefined);
  const reasoning = first(
    'completion_tokens_details.reasoning_tokens',
    'output_tokens_details.reasoning_tokens',
    'thoughtsTokenCount',
  );
  const total = first('total_tokens', 'totalTokenCount');
  const input = first('prompt_tokens', 'input_tokens', 'promptTokenCount');
  const output = first('completion_tokens', 'output_tokens', 'candidatesTokenCount');
  // Gemini counts thoughts apart, and so does xAI, whose total shows it.
  const apart = 'promptTokenCount' in usage || (input ?? 0) + (output ?? 0) + (reasoning ?? 0) === total;
  const counts = {
    inputTokens: input,
    cachedInputTokens: first(
      'prompt_tokens_details.cached_tokens',
      'input_tokens_details.cached_tokens',
      'prompt_cache_hit_tokens',
      'cachedContentTokenCount',
    ),
    outputTokens: apart && reasoning !== undefined ? (output ?? 0) + reasoning : output,
    reasoningTokens: reasoning,
    totalTokens: total,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined));
}
