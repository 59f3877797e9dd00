import { randomUUID } from 'node:crypto';
import { bearerKey } from './bearer-key.ts';
import { hasImage, refusedImage } from './check-images.ts';
import { deepseekError, deepseekHeaders } from './deepseek-errors.ts';
import type { ErrorName } from './faults.ts';
import { conversationOf, isObject, objectAt, stringAt } from './json-body.ts';
import { deepseekModels, isDeepseekModel } from './model-lists.ts';
import { type Ask, knownError, type Reply, type Service, type ServiceRequest, streamsOnly } from './service.ts';
import { type Ending, estimateTokens, reasoningTokens, type Wire, type Written } from './wire.ts';

/** Chat Completions as DeepSeek speaks it: reasoning first, usage in the chunk that finishes, `[DONE]`. */
export const deepseek: Service = {
  id: 'deepseek',
  basePath: '/deepseek',
  keepsAliveWhileQueued: true,

  kindOf({ method, path }) {
    if (method === 'POST' && /^(\/v1)?\/chat\/completions$/.test(path)) return 'question';
    return method === 'GET' && /^(\/v1)?\/models$/.test(path) ? 'models' : 'unknown';
  },

  rejectKey({ headers }, acceptedKey) {
    const key = bearerKey(headers);
    if (key === acceptedKey) return undefined;
    return key === undefined ? deepseekError('missing-key') : deepseekError('invalid-key', { key });
  },

  listModels() {
    const data = deepseekModels.map((id) => ({ id, object: 'model', owned_by: 'deepseek' }));
    return {
      status: 200,
      headers: deepseekHeaders('application/json'),
      body: JSON.stringify({ object: 'list', data }),
    };
  },

  ask: askDeepseek,
  error: deepseekError,

  notFound() {
    return {
      status: 404,
      headers: deepseekHeaders('application/json'),
      body: JSON.stringify({ error_msg: 'Not Found. Please check the configuration.' }),
    };
  },
};

function askDeepseek({ body }: ServiceRequest): Ask | Reply {
  const modelId = stringAt(body, 'model') ?? '';
  if (!isDeepseekModel(modelId)) return knownError(deepseek, 'model-not-found', { modelId });
  const conversation = conversationOf(isObject(body) ? body.messages : undefined, 'content', 'assistant');
  if (conversation === undefined) return knownError(deepseek, 'missing-question');
  const { messages } = isObject(body) ? body : { messages: undefined };
  const refused = refusedImage(messages, 'chat');
  if (refused !== undefined) return knownError(deepseek, 'unsupported-parameter', { parameter: refused });
  if (/-pro\b/.test(modelId) && hasImage(messages, 'chat')) return knownError(deepseek, 'image-unseen');
  if (!isObject(body) || body.stream !== true) return streamsOnly;
  const thinks = stringAt(objectAt(body, 'thinking'), 'type') !== 'disabled';
  return {
    ...conversation,
    showsReasoning: thinks,
    wire: deepseekWire(modelId, thinks, estimateTokens(JSON.stringify(body.messages).length)),
  };
}

const finishReasons: Readonly<Record<Ending, string>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
  recitation: 'content_filter',
  'insufficient-system-resource': 'insufficient_system_resource',
};

const SYSTEM_FINGERPRINT = 'fp_8b330d02d0_prod0820_fp8_kvcache_20260402';

function deepseekWire(model: string, thinks: boolean, promptTokens: number): Wire {
  const id = randomUUID();
  const created = Math.floor(Date.now() / 1000);

  const chunk = (delta: object, finishReason: string | null = null, usage: object | null = null) => {
    const choices = [{ index: 0, delta, logprobs: null, finish_reason: finishReason }];
    const object = 'chat.completion.chunk';
    return `data: ${JSON.stringify({ id, object, created, model, system_fingerprint: SYSTEM_FINGERPRINT, choices, usage })}\n\n`;
  };
  const content = (text: string) => (thinks ? { content: text, reasoning_content: null } : { content: text });

  const usageOf = ({ text, reasoning }: Written) => {
    const reasoned = thinks ? reasoningTokens(reasoning) : 0;
    const completion = reasoned + estimateTokens(text.length);
    return {
      prompt_tokens: promptTokens,
      completion_tokens: completion,
      total_tokens: promptTokens + completion,
      prompt_tokens_details: { cached_tokens: 0 },
      ...(thinks ? { completion_tokens_details: { reasoning_tokens: reasoned } } : {}),
      prompt_cache_hit_tokens: 0,
      prompt_cache_miss_tokens: promptTokens,
    };
  };

  let lastPart = 0;
  return {
    headers: deepseekHeaders('text/event-stream; charset=utf-8'),
    reasoningInParts: false,

    begin: () =>
      chunk(thinks ? { role: 'assistant', content: null, reasoning_content: '' } : { role: 'assistant', content: '' }),

    reasoning(delta, part) {
      const reasoning = part > lastPart ? `\n\n${delta}` : delta;
      lastPart = part;
      return chunk({ content: null, reasoning_content: reasoning });
    },

    text: (delta) => chunk(content(delta)),

    finish: (ending, written) => [chunk(content(''), finishReasons[ending], usageOf(written)), 'data: [DONE]\n\n'],

    fail: (name: ErrorName = 'server-error') => `data: ${knownError(deepseek, name).body}\n\n`,
  };
}
