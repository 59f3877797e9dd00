import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, dataOf, type RawResponse, readRaw } from './ask-emulator.ts';
import { type EmulatedService, type Emulator, instantPace, startEmulator } from './emulator.ts';

/** Recordings of the real services; they are not part of the project. */
const folder = process.env.RECORDINGS_DIR;

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.stop());

const REASONED = { kind: 'answer', text: 'Four. '.repeat(40), reasoning: 'Two and two make four.' } as const;

describe.skipIf(folder === undefined)('byte for byte as recorded, but for the values', () => {
  it.each<[string, EmulatedService, string, object, string?]>([
    [
      'DeepSeek, thinking',
      'deepseek',
      'deepseek/ruby_llm__chat_with_extended_thinking_deepseek_deepseek-reasoner_streams_thinking_content_when_available__0.sse',
      {},
    ],
    [
      'DeepSeek, not thinking',
      'deepseek',
      'deepseek/ruby_llm__chat_streaming_responses_deepseek_deepseek-chat_reports_consistent_token_counts_compared_to_non-streaming__0.sse',
      { thinking: { type: 'disabled' } },
    ],
    [
      'OpenAI Responses',
      'openai',
      'openai/ruby_llm__chat_with_extended_thinking_openai_gpt-5_4_streams_thinking_content_when_available__0.sse',
      { include: ['reasoning.encrypted_content'], reasoning: { effort: 'medium' } },
      'gpt-5.4',
    ],
    [
      'Gemini 3, thinking',
      'gemini',
      'gemini/ruby_llm__chat_with_extended_thinking_gemini_gemini-3-flash-preview_streams_thinking_content_when_available__0.sse',
      { generationConfig: { thinkingConfig: { includeThoughts: true } } },
    ],
    [
      'Gemini 2.5',
      'gemini',
      'gemini/pydantic-ai__test_google_stream_usage_is_live_mid_stream__0.sse',
      {},
      'gemini-2.5-flash',
    ],
  ])('%s', async (_name, service, file, body, modelId) => {
    emulator.script(service, REASONED);
    const options = modelId === undefined ? { body } : { body, modelId };
    const response = await ask(emulator, service, 'Two and two?', options);
    const recorded = record(file);
    expect(skeleton(response.text)).toEqual(skeleton(recorded.text));
    expectHeaders(response, recorded.headers);
  });

  it('OpenAI Chat Completions', async () => {
    emulator.script('openai', REASONED);
    const response = await askChat({ stream_options: { include_usage: true } });
    // The recording asked for moderation results too, in a chunk of their own.
    const recorded = record('openai/pydantic-ai__test_openai_moderation_stream__0.sse');
    const withoutModeration = recorded.text.replace(/data: \{[^\n]*"moderation":[^\n]*\n\n/, '');
    expect(skeleton(response.text)).toEqual(skeleton(withoutModeration));
  });

  it("OpenAI's reasoning summaries: the same events with the same keys", async () => {
    emulator.script('openai', REASONED);
    const { text } = await ask(emulator, 'openai', 'Two and two?', { body: { reasoning: { summary: 'auto' } } });
    const lines = record('openai/vercel__openai-reasoning-encrypted-content.1.chunks.txt').text.trim().split('\n');
    const recorded = keysByType(lines.map((line) => JSON.parse(line)));
    const sent = keysByType(dataOf(text));
    const types = Object.keys(recorded).filter((type) => type.includes('reasoning_summary'));
    expect(types).toHaveLength(4);
    for (const type of types) expect([type, sent[type]]).toEqual([type, recorded[type]]);
  });

  it.each<[string, EmulatedService, Parameters<Emulator['script']>[1]]>([
    [
      'openai/ruby_llm__chat_error_handling_with_openai_gpt-5-nano_raises_appropriate_auth_error__0.json',
      'openai',
      { kind: 'error', name: 'invalid-key', key: 'invalid-key' },
    ],
    [
      'openai/ruby_llm__chat_real_error_scenarios_openai_gpt-5-nano_handles_context_length_exceeded_errors__0.json',
      'openai',
      { kind: 'error', name: 'context-length' },
    ],
    [
      'openai/otel__test_chat_completion_404__0.json',
      'openai',
      { kind: 'error', name: 'model-not-found', modelId: 'this-model-does-not-exist' },
    ],
    ['openai/vercel__openai-error.1.json', 'openai', { kind: 'error', name: 'insufficient-quota' }],
    [
      'openai/vercel__reasoning-model-legacy-parameter-error.json',
      'openai',
      { kind: 'error', name: 'unsupported-parameter', parameter: 'max_tokens' },
    ],
    [
      'deepseek/ruby_llm__chat_real_error_scenarios_deepseek_deepseek-chat_handles_context_length_exceeded_errors__0.json',
      'deepseek',
      { kind: 'error', name: 'context-length' },
    ],
    ['gemini/vercel__google-429-retry-info.json', 'gemini', { kind: 'error', name: 'rate-limit' }],
    ['gemini/fb_vertexai__unary-failure-unsupported-user-location.json', 'gemini', { kind: 'error', name: 'region' }],
  ])('the error of %s', async (file, service, fault) => {
    emulator.script(service, fault);
    const response = await ask(emulator, service, 'Hello');
    const recorded = record(file);
    expect(response.text.trimEnd()).toBe(recorded.text.trimEnd());
    expectHeaders(response, recorded.headers);
    if (recorded.status !== null) expect(response.status).toBe(recorded.status);
  });

  it("Gemini's model list: the same keys", async () => {
    const headers = { 'x-goog-api-key': emulator.key };
    const { text } = await readRaw(fetch(`${emulator.baseURLs.gemini}/v1beta/models?pageSize=3`, { headers }));
    const recorded = JSON.parse(record('gemini/llm-gemini__test_cli_gemini_models__0.json').text);
    const sent = JSON.parse(text);
    expect(Object.keys(sent)).toEqual(Object.keys(recorded));
    expect(Object.keys(sent.models[0])).toEqual(Object.keys(recorded.models[0]));
    expect(text.slice(0, 40)).toBe(record('gemini/llm-gemini__test_cli_gemini_models__0.json').text.slice(0, 40));
  });
});

function askChat(body: object): Promise<RawResponse> {
  return readRaw(
    fetch(`${emulator.baseURLs.openai}/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.key}` },
      body: JSON.stringify({
        model: 'gpt-6.1-terra',
        stream: true,
        messages: [{ role: 'user', content: 'Two and two?' }],
        ...body,
      }),
    }),
  );
}

interface Recorded {
  readonly text: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

function record(file: string): Recorded {
  const path = join(folder ?? '', file);
  const { meta } = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8'));
  return { text: readFileSync(path, 'utf8'), status: meta.status, headers: meta.response_headers ?? {} };
}

/** The values of these vary from one response to the next. */
const VARYING = /^(date|server-timing|x-request-id|x-ds-trace-id|openai-processing-ms|x-ratelimit-.*)$/;

function expectHeaders(response: RawResponse, recorded: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(recorded)) {
    const sent = response.headers.get(name);
    // Two recordings differ in the charset that an error's content type names, or does not.
    const expected = name === 'content-type' ? value.split(';')[0] : value;
    if (VARYING.test(name)) expect([name, sent]).toEqual([name, expect.any(String)]);
    else if (name === 'access-control-expose-headers') expect(sent).toMatch(/CF-Ray|X-Request-ID/);
    else expect([name, name === 'content-type' ? sent?.split(';')[0] : sent]).toEqual([name, expected]);
  }
}

/** A stream's events with every string and number blanked, repeated ones once: what is left is the framing. */
function skeleton(text: string): string[] {
  const blank = text
    .replace(/"(?:[^"\\]|\\.)*"(\s*:)?/g, (token, colon) => (colon === undefined ? '""' : token))
    .replace(/(?<=[:[,] ?)-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, '0');
  const events = blank.split(/(?<=\n\n|\r\n\r\n)/);
  return events.filter((event, index) => event !== events[index - 1]);
}

function keysByType(events: readonly { readonly type: string }[]): Record<string, string[]> {
  return Object.fromEntries(events.map((event) => [event.type, Object.keys(event).sort()]));
}
