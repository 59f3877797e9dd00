import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, dataOf, readAnswer, readRaw } from './ask-emulator.ts';
import { type EmulatedService, type Emulator, instantPace, startEmulator } from './emulator.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.stop());

const services: readonly EmulatedService[] = ['deepseek', 'openai', 'gemini'];
const ANSWER = 'Paris — 巴黎 😀 is the capital.\n\n- Seine\n- "Louvre" <b>&';

describe.each(services)('the answer of %s', (service) => {
  it('carries the text whole and in more than one piece', async () => {
    emulator.script(service, { kind: 'answer', text: ANSWER.repeat(5) });
    const { status, text } = await ask(emulator, service, 'Capital of France?');
    expect(status).toBe(200);
    expect(readAnswer(service, text).text).toBe(ANSWER.repeat(5));
    expect(dataOf(text).length).toBeGreaterThan(4);
  });

  it('says plainly that it is the demo server, and quotes the question without its page context', async () => {
    const question =
      'Who wrote <b>Hamlet</b>?\n\nBelow is an excerpt.\n<page_excerpt>\nsecret page text\n</page_excerpt>';
    const { text } = await ask(emulator, service, question);
    const answer = readAnswer(service, text).text;
    expect(answer).toMatch(/demo server/i);
    expect(answer).toContain('Who wrote <b>Hamlet</b>?');
    expect(answer).not.toContain('secret page text');
    expect(answer).not.toContain('excerpt');
  });

  it('is recorded with what was sent and how it ended', async () => {
    emulator.script(service, { kind: 'answer', text: ANSWER });
    const before = Date.now();
    const { bytes } = await ask(emulator, service, 'Capital of France?');
    const [request] = await emulator.waitForRequests(1, (received) => received.closedAt !== undefined);
    expect(request).toMatchObject({ service, kind: 'question', method: 'POST', closedBy: 'server', textSent: ANSWER });
    expect(request?.bytesSent).toBe(bytes.length);
    expect(request?.charactersSent).toBe(ANSWER.length);
    expect(JSON.stringify(request?.body)).toContain('Capital of France?');
    expect(Math.abs((request?.arrivedAt ?? 0) - before)).toBeLessThan(5000);
    expect(request?.closedAt).toBeGreaterThanOrEqual(request?.arrivedAt ?? Infinity);
  });

  it('stops when the client hangs up, and the record says so', async () => {
    emulator.script(service, { kind: 'endless' });
    await ask(emulator, service, 'Go on', { until: (text) => text.length > 20_000 });
    const [request] = await emulator.waitForRequests(1, (received) => received.closedAt !== undefined);
    expect(request?.closedBy).toBe('client');
  });

  it('gives its own rejection of a wrong and of a missing key', async () => {
    const wrong = await ask(emulator, service, 'Hello', { key: 'not-the-key' });
    const missing = await readRaw(fetch(`${emulator.baseURLs[service]}${modelsPath[service]}`));
    expect(wrong.text).toMatch(
      { deepseek: /Your api key: \*\*\*\*-key is invalid/, openai: /invalid_api_key/, gemini: /API_KEY_INVALID/ }[
        service
      ],
    );
    expect(wrong.status).toBe(service === 'gemini' ? 400 : 401);
    expect(missing.status).toBe(service === 'gemini' ? 403 : 401);
  });

  it('turns down an unknown model and a body without a question', async () => {
    const unknown = await ask(emulator, service, 'Hello', { modelId: 'no-such-model' });
    expect(unknown.status).toBe(service === 'gemini' ? 404 : 400);
    expect(unknown.text).toContain('no-such-model');
    const empty = await ask(emulator, service, 'Hello', { body: { messages: [], input: [], contents: [] } });
    expect(empty.status).toBe(400);
  });

  it('answers a preflight by allowing what is asked', async () => {
    const response = await fetch(`${emulator.baseURLs[service]}/anything`, {
      method: 'OPTIONS',
      headers: {
        origin: 'chrome-extension://abc',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-goog-api-key,x-stainless-os',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,x-goog-api-key,x-stainless-os');
    expect(emulator.received).toMatchObject([{ service, kind: 'preflight' }]);
  });
});

const modelsPath: Readonly<Record<EmulatedService, string>> = {
  deepseek: '/models',
  openai: '/models',
  gemini: '/v1beta/models',
};

describe('model lists', () => {
  const list = async (service: EmulatedService, query = '') => {
    const headers: Record<string, string> =
      service === 'gemini' ? { 'x-goog-api-key': emulator.key } : { authorization: `Bearer ${emulator.key}` };
    return JSON.parse(
      (await readRaw(fetch(emulator.baseURLs[service] + modelsPath[service] + query, { headers }))).text,
    );
  };

  it('have the current names, and at OpenAI some that cannot chat', async () => {
    expect((await list('deepseek')).data.map((model: { id: string }) => model.id)).toContain('deepseek-flash');
    const openai = (await list('openai')).data.map((model: { id: string }) => model.id);
    expect(openai).toEqual(expect.arrayContaining(['gpt-6.1-terra', 'text-embedding-3-large', 'whisper-1']));
  });

  it("come in pages at Gemini, each with the next one's token", async () => {
    const names: string[] = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const query = token === undefined ? '' : `&pageToken=${encodeURIComponent(token)}`;
      const page = await list('gemini', `?pageSize=4${query}`);
      expect(page.models.length).toBeLessThanOrEqual(4);
      names.push(...page.models.map((model: { name: string }) => model.name));
      token = page.nextPageToken;
      pages += 1;
    } while (token !== undefined);
    const whole = await list('gemini', '?pageSize=1000');
    expect(names).toEqual(whole.models.map((model: { name: string }) => model.name));
    expect(pages).toBe(Math.ceil(names.length / 4));
    expect(whole).not.toHaveProperty('nextPageToken');
  });
});

describe('reasoning', () => {
  const reasoned = { kind: 'answer', text: 'Yes.', reasoning: '**First**\n\nLook.\n\n**Second**\n\nAnswer.' } as const;
  const reasoningOf = async (service: EmulatedService, body: object) => {
    emulator.script(service, reasoned);
    return readAnswer(service, (await ask(emulator, service, 'Well?', { body })).text).reasoning;
  };

  it('comes from DeepSeek unless it is switched off', async () => {
    expect(await reasoningOf('deepseek', {})).toBe(reasoned.reasoning);
    expect(await reasoningOf('deepseek', { thinking: { type: 'disabled' } })).toBe('');
  });

  it('comes from OpenAI as a summary in parts when one was asked for', async () => {
    expect(await reasoningOf('openai', {})).toBe('');
    emulator.script('openai', reasoned);
    const { text } = await ask(emulator, 'openai', 'Well?', { body: { reasoning: { summary: 'auto' } } });
    const parts = dataOf(text).filter((event) => event.type === 'response.reasoning_summary_part.done');
    expect(parts.map((event) => event.part.text)).toEqual(['**First**\n\nLook.', '**Second**\n\nAnswer.']);
    expect(dataOf(text).map((event) => event.sequence_number)).toEqual(dataOf(text).map((_, index) => index));
  });

  it('comes from Gemini as thought parts when asked for', async () => {
    expect(await reasoningOf('gemini', {})).toBe('');
    const thoughts = await reasoningOf('gemini', { generationConfig: { thinkingConfig: { includeThoughts: true } } });
    expect(thoughts).toBe('**First**\n\nLook.\n\n\n**Second**\n\nAnswer.\n\n\n');
  });
});

describe('the record', () => {
  it('keeps requests in order and names what is missing when a wait ends in vain', async () => {
    await ask(emulator, 'gemini', 'One');
    await ask(emulator, 'deepseek', 'Two');
    expect(emulator.received.map((request) => request.service)).toEqual(['gemini', 'deepseek']);
    await expect(emulator.waitForRequests(3, undefined, 20)).rejects.toThrow(
      /2 of 3 requests after 20 ms.*streamGenerateContent.*chat\/completions/,
    );
  });

  it('refuses a script of an error the service never sends', () => {
    expect(() => emulator.script('gemini', { kind: 'error', name: 'insufficient-balance' })).toThrow(/not known/);
  });
});
