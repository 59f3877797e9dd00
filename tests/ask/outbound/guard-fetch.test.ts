import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardFetch, LocalOnlyError } from '../../../utils/ask/outbound/guard-fetch.ts';
import type { SentRequest } from '../../../utils/domain.ts';

let server: Server;
let origin: string;
let arrived: string[];
let log: Map<number, SentRequest>;

beforeAll(async () => {
  server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    if (request.url?.startsWith('/redirect')) {
      response.writeHead(302, { location: `${origin}/elsewhere` }).end();
      return;
    }
    response.writeHead(200, { 'x-request-id': 'r-1' });
    response.write('piece one, ');
    setTimeout(() => response.end('piece two'), 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

beforeEach(() => {
  arrived = [];
  log = new Map();
});

function guarded(isLocalOnly: () => Promise<boolean>, sent: string[] = []) {
  return guardFetch({
    fetch: (input, init) => {
      sent.push(String(input instanceof Request ? input.url : input));
      return fetch(input, init);
    },
    isLocalOnly,
    now: () => 7,
    log: {
      begin(request) {
        const key = log.size;
        log.set(key, { ...request, id: String(key) });
        return (change) => log.set(key, { ...(log.get(key) as SentRequest), ...change });
      },
    },
  });
}

const entries = () => [...log.values()];

describe('the way out', () => {
  it('lets a request through whole, and writes down where it went and how much', async () => {
    const go = guarded(async () => false);
    const response = await go(`${origin}/v1/chat?token=secret`, { method: 'post', body: 'Größe' });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toBe('r-1');
    expect(await response.text()).toBe('piece one, piece two');
    expect(arrived).toEqual(['/v1/chat?token=secret']);
    expect(entries()).toEqual([
      {
        id: '0',
        at: 7,
        method: 'POST',
        host: new URL(origin).host,
        path: '/v1/chat',
        sentBytes: 7,
        receivedBytes: 20,
        status: 200,
        end: 'done',
      },
    ]);
  });

  it('never writes a key down, wherever the address has it', async () => {
    const go = guarded(async () => false);
    const canary = 'canary key/7f';
    for (const headers of [{ authorization: `Bearer ${canary}` }, { 'x-goog-api-key': canary }]) {
      await go(`${origin}/gateway/${encodeURIComponent(canary)}/v1?key=${canary}`, { headers }).then((one) =>
        one.text(),
      );
    }
    expect(JSON.stringify(entries())).not.toMatch(/canary/);
    expect(entries()[0]?.path).toBe('/gateway/[key]/v1');
  });

  it('follows no redirect', async () => {
    const response = await guarded(async () => false)(`${origin}/redirect`, { redirect: 'follow' });
    expect(response.status === 0 || response.status === 302).toBe(true);
    expect(arrived).toEqual(['/redirect']);
  });

  it('writes down that nothing came back', async () => {
    await expect(guarded(async () => false)('http://127.0.0.1:1/v1')).rejects.toThrow();
    expect(entries()).toMatchObject([{ host: '127.0.0.1:1', end: 'failed' }]);
  });

  it('ends with its signal, also in the middle of the body', async () => {
    const controller = new AbortController();
    const response = await guarded(async () => false)(`${origin}/slow`, { signal: controller.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    controller.abort();
    await expect(reader?.read()).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('with local only on', () => {
  it.each([
    'https://api.deepseek.com/chat/completions',
    'http://192.168.1.5:11434/v1/models',
    'http://localhost.example.com/',
    new URL('https://api.openai.com/v1/responses'),
    new Request('https://generativelanguage.googleapis.com/v1beta/models', { headers: { 'x-goog-api-key': 'k' } }),
  ])('%s is refused before anything is sent', async (address) => {
    const sent: string[] = [];
    await expect(guarded(async () => true, sent)(address)).rejects.toThrow(LocalOnlyError);
    expect(sent).toEqual([]);
    expect(entries()).toMatchObject([{ end: 'blocked', receivedBytes: 0 }]);
  });

  it('this computer is reached', async () => {
    expect((await guarded(async () => true)(`${origin}/v1`)).status).toBe(200);
  });

  it('nothing leaves while it cannot be told whether it is on', async () => {
    const sent: string[] = [];
    const go = guarded(() => Promise.reject(new Error('The disk is broken.')), sent);
    await expect(go('https://api.deepseek.com/')).rejects.toThrow(LocalOnlyError);
    expect(sent).toEqual([]);
  });
});
