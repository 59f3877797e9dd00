import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, dataOf, readAnswer } from './ask-emulator.ts';
import { type Emulator, instantPace, startEmulator } from './emulator.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.stop());

const QUESTION = 'Anything at all';

describe('what only one service does', () => {
  it('OpenAI refuses in its own field, in both protocols', async () => {
    emulator.script('openai', { kind: 'refusal', text: 'I cannot help with that.' });
    const { text } = await ask(emulator, 'openai', QUESTION);
    const refused = dataOf(text).filter((event) => event.type === 'response.refusal.delta');
    expect(refused.map((event) => event.delta).join('')).toBe('I cannot help with that.');
    expect(readAnswer('openai', text)).toMatchObject({ text: '', finish: 'response.completed' });
    expect(dataOf(text).at(-1).response.output.at(-1).content).toEqual([
      { type: 'refusal', refusal: 'I cannot help with that.' },
    ]);

    emulator.script('openai', { kind: 'refusal', text: 'I cannot help with that.' });
    const client = new OpenAI({ apiKey: emulator.key, baseURL: emulator.baseURLs.openai, maxRetries: 0 });
    const messages = [{ role: 'user', content: QUESTION } as const];
    const chat = await client.chat.completions.stream({ model: 'gpt-6.1-terra', messages }).finalChatCompletion();
    expect(chat.choices[0]).toMatchObject({ finish_reason: 'stop', message: { refusal: 'I cannot help with that.' } });
  });

  it('DeepSeek runs out of resources', async () => {
    emulator.script('deepseek', { kind: 'insufficient-system-resource', afterCharacters: 10 });
    const { text } = await ask(emulator, 'deepseek', QUESTION);
    expect(readAnswer('deepseek', text).finish).toBe('insufficient_system_resource');
  });

  it('DeepSeek stalls in the middle of its reasoning', async () => {
    emulator.script('deepseek', { kind: 'stall', during: 'reasoning', afterCharacters: 12 });
    const begun = /"reasoning_content":"[^"]+"/;
    const { text } = await ask(emulator, 'deepseek', QUESTION, { until: (sofar) => begun.test(sofar) });
    expect(readAnswer('deepseek', text).reasoning.length).toBe(12);
    const [request] = await emulator.waitForRequests(1, (received) => received.closedBy === 'client');
    expect(request?.charactersSent).toBe(0);
  });

  it('DeepSeek sends comments while a question waits', async () => {
    emulator.script('deepseek', { kind: 'delay', ms: 30, keepAliveEveryMs: 5 });
    const { text } = await ask(emulator, 'deepseek', QUESTION);
    expect(text).toMatch(/^(: keep-alive\n\n){3,}data: /);
  });

  it('Gemini recites', async () => {
    emulator.script('gemini', { kind: 'recitation', afterCharacters: 10 });
    const { text } = await ask(emulator, 'gemini', QUESTION);
    expect(text).toMatch(/data: \{"candidates": \[\{"finishReason": "RECITATION","index": 0\}\]/);
  });

  it.each([
    ['deepseek', 'insufficient-balance', 402, /Insufficient Balance/],
    ['deepseek', 'overloaded', 503, /too busy/],
    ['openai', 'insufficient-quota', 429, /"code": "insufficient_quota"/],
    ['openai', 'unverified-organisation', 400, /"param": "reasoning.summary"/],
    ['openai', 'region', 403, /unsupported_country_region_territory/],
    ['gemini', 'region', 400, /User location is not supported for the API use\./],
    ['gemini', 'forbidden', 403, /SERVICE_DISABLED/],
    ['gemini', 'overloaded', 503, /UNAVAILABLE/],
  ] as const)('%s sends %s', async (service, name, status, body) => {
    emulator.script(service, { kind: 'error', name });
    const response = await ask(emulator, service, QUESTION);
    expect(response.status).toBe(status);
    expect(response.text).toMatch(body);
  });

  it('tells the wait of a rate limit in a header, or in the body at Gemini', async () => {
    emulator.script('openai', { kind: 'error', name: 'rate-limit', retryAfterSeconds: 1.5 });
    const openai = await ask(emulator, 'openai', QUESTION);
    expect([openai.headers.get('retry-after'), openai.headers.get('retry-after-ms')]).toEqual(['2', '1500']);
    emulator.script('gemini', { kind: 'error', name: 'rate-limit', retryAfterSeconds: 48 });
    const gemini = await ask(emulator, 'gemini', QUESTION);
    expect(gemini.headers.get('retry-after')).toBeNull();
    expect(gemini.text).toContain('"retryDelay": "48s"');
  });
});
