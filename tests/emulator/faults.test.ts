import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, dataOf, openAnswer, readAnswer } from './ask-emulator.ts';
import { type EmulatedService, type Emulator, instantPace, startEmulator } from './emulator.ts';
import { parseFault } from './faults.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.stop());

const services: readonly EmulatedService[] = ['deepseek', 'openai', 'gemini'];
const QUESTION = 'Anything at all';

/** The demo server's text, as a stream without faults carries it. */
async function usualText(service: EmulatedService): Promise<string> {
  return readAnswer(service, (await ask(emulator, service, QUESTION)).text).text;
}

describe.each(services)('%s', (service) => {
  const isEnded = (text: string) =>
    ({ deepseek: /\[DONE\]/, openai: /"type":"response\.(completed|incomplete|failed)"/, gemini: /"finishReason"/ })[
      service
    ].test(text);

  it('ends a whole answer with its end mark, and plays one fault a request', async () => {
    emulator.script(service, { kind: 'status', status: 418, body: { teapot: true }, headers: { 'x-pot': 'tea' } });
    const first = await ask(emulator, service, QUESTION);
    expect([first.status, first.text, first.headers.get('x-pot')]).toEqual([418, '{"teapot":true}', 'tea']);
    expect(isEnded((await ask(emulator, service, QUESTION)).text)).toBe(true);
  });

  it('cuts after so many bytes: the transfer breaks', async () => {
    emulator.script(service, { kind: 'cut', afterBytes: 777 });
    const { bytes, brokenBy } = await ask(emulator, service, QUESTION);
    expect(bytes.length).toBe(777);
    expect(brokenBy).toBeInstanceOf(TypeError);
    const [request] = await emulator.waitForRequests(1, (received) => received.closedAt !== undefined);
    expect(request).toMatchObject({ closedBy: 'server', bytesSent: 777 });
  });

  it('ends properly after so many bytes, without an end mark', async () => {
    emulator.script(service, { kind: 'end', afterBytes: 777 });
    const { bytes, text, brokenBy } = await ask(emulator, service, QUESTION);
    expect([bytes.length, brokenBy, isEnded(text)]).toEqual([777, undefined, false]);
  });

  it('ends early at the character, between two events', async () => {
    const whole = await usualText(service);
    emulator.script(service, { kind: 'end-early', afterCharacters: 50 });
    const { text, brokenBy } = await ask(emulator, service, QUESTION);
    expect(readAnswer(service, text).text).toBe(whole.slice(0, 50));
    expect([brokenBy, isEnded(text)]).toEqual([undefined, false]);
    expect(text).toMatch(/(\n\n|\r\n\r\n)$/);
  });

  it('stalls at the character and holds the socket open, with comments if wanted', async () => {
    const whole = await usualText(service);
    emulator.script(service, { kind: 'stall', afterCharacters: 30, keepAliveEveryMs: 1 });
    const { text } = await ask(emulator, service, QUESTION, { until: (sofar) => sofar.endsWith(': keep-alive\n\n') });
    expect(readAnswer(service, text).text).toBe(whole.slice(0, 30));
    expect(isEnded(text)).toBe(false);
    const [request] = await emulator.waitForRequests(1, (received) => received.closedBy === 'client');
    expect(request?.textSent).toBe(whole.slice(0, 30));
  });

  it('sends nothing before a delay is over', async () => {
    emulator.script(service, { kind: 'delay', ms: 120 });
    const start = performance.now();
    const { text } = await ask(emulator, service, QUESTION);
    expect(performance.now() - start).toBeGreaterThanOrEqual(119);
    expect(text).not.toContain(': keep-alive');
  });

  it('breaks one event and goes on', async () => {
    const whole = await usualText(service);
    emulator.script(service, { kind: 'malformed', how: 'json', afterCharacters: 40 });
    const broken = await ask(emulator, service, QUESTION);
    expect(() => dataOf(broken.text)).toThrow(SyntaxError);
    expect(isEnded(broken.text)).toBe(true);

    emulator.script(service, { kind: 'malformed', how: 'utf-8', afterCharacters: 40 });
    const invalid = await ask(emulator, service, QUESTION);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(invalid.bytes)).toThrow(TypeError);
    expect(readAnswer(service, invalid.text).text.replace(/\ufffd+\(\ufffd+/, '')).toBe(whole);
  });

  it('serves a web page with status 200', async () => {
    emulator.script(service, { kind: 'html' });
    const { status, headers, text } = await ask(emulator, service, QUESTION);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('<!DOCTYPE html>');
  });

  it('answers 10 MB without holding it', async () => {
    const bytes = 10 * 1024 * 1024;
    emulator.script(service, { kind: 'long', bytes });
    const { text } = await ask(emulator, service, QUESTION);
    const [request] = emulator.received.slice(-1);
    expect(request?.charactersSent).toBe(bytes);
    expect(request?.textSent.length).toBeLessThan(bytes / 10);
    expect(isEnded(text)).toBe(true);
    expect(readAnswer(service, text).text.length).toBe(bytes);
  });

  it('waits for a slow reader instead of piling up', async () => {
    emulator.script(service, { kind: 'long', bytes: 50 * 1024 * 1024 });
    const response = await openAnswer(emulator, service, QUESTION);
    expect(response.status).toBe(200);
    // Nobody reads: what the server has sent is what the sockets' buffers hold, and stays there.
    const [request] = await emulator.waitForRequests(1, (received) => received.bytesSent > 100_000);
    let last = -1;
    await expect
      .poll(() => {
        const grew = request?.bytesSent !== last;
        last = request?.bytesSent ?? 0;
        return grew;
      })
      .toBe(false);
    expect(last).toBeLessThan(25 * 1024 * 1024);
    await response.body?.cancel();
    await emulator.waitForRequests(1, (received) => received.closedBy === 'client');
  });

  it('reaches its length limit', async () => {
    const whole = await usualText(service);
    emulator.script(service, { kind: 'length', afterCharacters: 60 });
    const { text, finish } = readAnswer(service, (await ask(emulator, service, QUESTION)).text);
    expect(text).toBe(whole.slice(0, 60));
    expect(finish).toBe({ deepseek: 'length', openai: 'response.incomplete', gemini: 'MAX_TOKENS' }[service]);
  });

  it('spends all on reasoning', async () => {
    emulator.script(service, { kind: 'reasoning-only' });
    const { text } = await ask(emulator, service, QUESTION);
    const answer = readAnswer(service, text);
    expect(answer.text).toBe('');
    expect(answer.finish).toBe({ deepseek: 'length', openai: 'response.incomplete', gemini: 'MAX_TOKENS' }[service]);
    expect(text).toMatch(/"(reasoning_tokens|thoughtsTokenCount)": ?[1-9]/);
  });

  it('withholds the rest', async () => {
    emulator.script(service, { kind: 'content-filter', afterCharacters: 20 });
    const { text } = await ask(emulator, service, QUESTION);
    expect(text).toMatch(
      {
        deepseek: /"finish_reason":"content_filter"/,
        openai: /"incomplete_details":\{"reason":"content_filter"\}/,
        gemini: /"finishReason": "SAFETY"/,
      }[service],
    );
  });

  it('turns the question down', async () => {
    emulator.script(service, { kind: 'prompt-blocked', reason: 'PROHIBITED_CONTENT' });
    const { status, text } = await ask(emulator, service, QUESTION);
    expect(status).toBe(service === 'gemini' ? 200 : 400);
    expect(text).toMatch(
      {
        deepseek: /Content Exists Risk/,
        openai: /"code": "invalid_prompt"/,
        gemini: /^data: \{"promptFeedback": \{"blockReason": "PROHIBITED_CONTENT"\},"usageMetadata"/,
      }[service],
    );
    expect(text).not.toContain('candidates');
  });

  it('fails inside a stream that began well', async () => {
    emulator.script(service, { kind: 'error-in-stream', afterCharacters: 40 });
    const { status, text, brokenBy } = await ask(emulator, service, QUESTION);
    expect([status, brokenBy]).toEqual([200, undefined]);
    expect(text).toMatch(
      {
        deepseek: /\n\ndata: \{"error":\{"message":"Internal Server Error",[^\n]*\}\n\n$/,
        openai:
          /\n\nevent: error\ndata: \{"type":"error","sequence_number":\d+,"error":\{"type":"insufficient_quota","code":"insufficient_quota",[^\n]*\n\nevent: response\.failed\n[^\n]*"status":"failed"[^\n]*\n\n$/,
        gemini: /\r\n\r\n\{\n {2}"error": \{\n {4}"code": 503,[\s\S]*"status": "UNAVAILABLE"\n {2}\}\n\}\n$/,
      }[service],
    );
  });
});

describe('faults as JSON', () => {
  it('reads the known kinds and names the unknown', () => {
    expect(parseFault({ kind: 'end-early', afterCharacters: 5 })).toEqual({ kind: 'end-early', afterCharacters: 5 });
    expect(() => parseFault({ kind: 'explode' })).toThrow(/explode.*Known: none, /);
    expect(() => parseFault('cut')).toThrow(/not "cut"/);
  });
});
