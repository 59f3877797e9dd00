import { describe, expect, test } from 'vitest';
import { endOfServiceError } from '../../../utils/ask/errors/end-of-service-error.ts';
import type { Platform } from '../../../utils/ask/errors/ollama-origins.ts';
import { serviceNames } from '../../../utils/ask/errors/service-names.ts';
import { catalog } from '../../../utils/ask/providers/catalog.ts';
import { retiredModels } from '../../../utils/ask/providers/retired-models.ts';

const source = (baseURL: string = catalog.deepseek.baseURL, modelId = 'some-model') => ({
  service: serviceNames(baseURL === catalog.deepseek.baseURL ? catalog.deepseek : undefined, baseURL),
  modelId,
  retiredModels,
  secrets: [],
  now: () => 0,
});

/** Bodies of services and servers that neither the emulator nor the recordings hold. */
test.each<[string, number | undefined, unknown, string]>([
  [
    'Ollama: model missing',
    404,
    { error: { message: 'model "x" not found, try pulling it first', type: 'api_error' } },
    'model-not-found',
  ],
  [
    'llama.cpp: loading',
    503,
    { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } },
    'overloaded',
  ],
  ['LM Studio: text', 400, { error: 'Model unloaded.' }, 'bad-request'],
  ['FastAPI', 422, { detail: 'Field required' }, 'bad-request'],
  [
    'Anthropic-like overload',
    529,
    { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
    'overloaded',
  ],
  [
    'Gemini in a list',
    400,
    [{ error: { code: 400, status: 'INVALID_ARGUMENT', message: 'API key expired.' } }],
    'auth',
  ],
  ['a timeout of the gateway', 504, '', 'timeout'],
  ['numbers as words', undefined, { error: { code: '429', message: 'Too many' } }, 'rate-limit'],
  ['nothing at all', undefined, {}, 'unknown'],
  ['null', 500, 'null', 'server'],
])('%s', (_, status, body, kind) => {
  expect(endOfServiceError(source(), { status, body })).toMatchObject({ type: 'error', error: { kind } });
});

test.each([
  [{ error: { message: 'Content Exists Risk', code: 'invalid_request_error' } }, 'Content Exists Risk'],
  [{ error: { message: 'Invalid prompt: flagged.', code: 'invalid_prompt' } }, 'Invalid prompt: flagged.'],
  [{ error: { code: 'content_filter' } }, 'content_filter'],
])('the filter of a provider is a block, not a fault: %j', (body, raw) => {
  expect(endOfServiceError(source(), { status: 400, body })).toEqual({ type: 'finish', reason: 'blocked', raw });
});

describe('a local server that turns extensions away', () => {
  const hint = (platform?: Platform) => {
    const end = endOfServiceError({ ...source('http://localhost:11434/v1'), platform }, { status: 403, body: '' });
    expect(end).toMatchObject({
      error: { kind: 'permission', message: 'localhost:11434 turns away requests that come from extensions.' },
    });
    return end.type === 'error' ? end.error.hint : undefined;
  };

  test.each<[Platform, string]>([
    ['mac', 'macOS: launchctl setenv OLLAMA_ORIGINS "chrome-extension://*,moz-extension://*"'],
    ['windows', 'Windows: setx OLLAMA_ORIGINS "chrome-extension://*,moz-extension://*"'],
    ['linux', 'Linux: OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* ollama serve'],
  ])('tells on %s the one line that helps there, and on an unknown system all', (platform, line) => {
    expect(hint(platform)).toContain(line);
    expect(hint(platform)?.match(/OLLAMA_ORIGINS/g)).toHaveLength(1);
    expect(hint()).toContain(line);
  });

  test('is not meant by a refusal that has words, or that comes from afar', () => {
    const words = { error: { message: 'This key may not do that.' } };
    for (const [baseURL, body] of [
      ['http://localhost:11434/v1', words],
      ['https://service.example/v1', ''],
    ] as const) {
      const end = endOfServiceError(source(baseURL), { status: 403, body });
      expect(end).toMatchObject({ error: { kind: 'permission' } });
      expect(JSON.stringify(end)).not.toContain('OLLAMA');
    }
  });
});

test('an API that is not switched on names the page to do so', () => {
  const message =
    'Generative Language API has not been used in project 7 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/x/overview?project=7 then retry.';
  const details = [{ reason: 'SERVICE_DISABLED' }];
  const body = { error: { code: 403, status: 'PERMISSION_DENIED', message, details } };
  expect(endOfServiceError(source(), { status: 403, body })).toMatchObject({
    error: { hint: 'Switch it on at https://console.developers.google.com/apis/api/x/overview?project=7.' },
  });
});

test('the successor of a retired model comes along', () => {
  const body = { error: { message: 'Model Not Exist', code: 'invalid_request_error' } };
  const end = endOfServiceError(source(catalog.deepseek.baseURL, 'deepseek-reasoner'), { status: 400, body });
  expect(end).toMatchObject({ error: { successorModelId: 'deepseek-v4-pro' } });
});

test('a parameter that is refused is named', () => {
  const body = { error: { message: 'Unsupported.', param: 'temperature', code: 'unsupported_parameter' } };
  expect(endOfServiceError(source(), { status: 400, body })).toMatchObject({
    error: { message: 'DeepSeek does not take “temperature” with this model.', parameter: 'temperature' },
  });
});

test('a server without that path is an address to check', () => {
  expect(endOfServiceError(source('http://localhost:1234'), { status: 404, body: '404 page' })).toMatchObject({
    error: { kind: 'bad-request', message: 'There is no answer service at localhost:1234.' },
  });
});
