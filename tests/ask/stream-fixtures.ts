import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderId } from '../../utils/domain.ts';

const folder = join(import.meta.dirname, '../fixtures/streams');

/** The bytes of `tests/fixtures/streams/<provider>-<case>.sse`. */
export function streamFixture(id: ProviderId, name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, `${id}-${name}.sse`)));
}

/** What every `<provider>-answer.sse` says, in its own protocol. */
export const fixtureAnswer = {
  reasoning: 'Many would say Sydney, but that is only the largest city.',
  text:
    '**Canberra** is the capital of Australia.\n\n' +
    'It was chosen in 1908, between Sydney and Melbourne.\u2028首都是堪培拉 🇦🇺, naïveté aside 👩🏽‍🚀.',
  usage: { inputTokens: 18, cachedInputTokens: 4, outputTokens: 60, reasoningTokens: 20, totalTokens: 78 },
} as const;

/** What differs between the providers, and is none of the contract's business. */
export interface Dialect {
  readonly id: ProviderId;
  /** Where the question goes, below the base URL. */
  readonly path: string;
  /** The header with the key `k`. */
  readonly keyHeader: readonly [name: string, value: (key: string) => string];
  readonly modelId: string;
  readonly returnedModelId: string;
  readonly lengthWord: string;
  readonly blockWord: string;
  readonly stopWord: string;
  readonly streamError: { readonly kind: string; readonly words: string };
}

const bearer = ['authorization', (key: string) => `Bearer ${key}`] as const;

export const dialects: readonly Dialect[] = [
  {
    id: 'deepseek',
    path: '/chat/completions',
    keyHeader: bearer,
    modelId: 'deepseek-flash',
    returnedModelId: 'deepseek-flash',
    stopWord: 'stop',
    lengthWord: 'length',
    blockWord: 'content_filter',
    streamError: { kind: 'server', words: 'Internal server error' },
  },
  {
    id: 'openai',
    path: '/responses',
    keyHeader: bearer,
    modelId: 'gpt-6.1-terra',
    returnedModelId: 'gpt-6.1-terra-2026-09-29',
    stopWord: 'completed',
    lengthWord: 'max_output_tokens',
    blockWord: 'content_filter',
    streamError: { kind: 'server', words: 'had an error while processing' },
  },
  {
    id: 'gemini',
    path: '/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse',
    keyHeader: ['x-goog-api-key', (key) => key],
    modelId: 'gemini-3.8-flash',
    returnedModelId: 'gemini-3.8-flash',
    stopWord: 'STOP',
    lengthWord: 'MAX_TOKENS',
    blockWord: 'SAFETY',
    streamError: { kind: 'overloaded', words: 'The model is overloaded' },
  },
  {
    id: 'openai-compatible',
    path: '/chat/completions',
    keyHeader: bearer,
    modelId: 'deepseek-r1:8b',
    returnedModelId: 'deepseek-r1:8b',
    stopWord: 'stop',
    lengthWord: 'length',
    blockWord: 'content_filter',
    streamError: { kind: 'server', words: 'Provider disconnected' },
  },
];
