import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Snippet } from '../components/markdown/read-corpus.ts';

/** Where hostile texts want to send to. It writes down who did. */
export interface Catcher {
  readonly origin: string;
  /** Ids of the snippets that made a request. */
  readonly caught: Set<number>;
  /** Connections ever made, also those that never asked for anything. */
  connections(): number;
  /** Resolves when a request of this name has come: whatever was asked for before it in the same page is here too. */
  barrier(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openCatcher(): Promise<Catcher> {
  const caught = new Set<number>();
  const waiting = new Map<string, () => void>();
  let connections = 0;
  const server = createServer((request, response) => {
    const [, first = ''] = (request.url ?? '').split('/');
    if (/^\d+$/.test(first)) caught.add(Number(first));
    else waiting.get(first)?.();
    response.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' }).end();
  });
  server.on('connection', (_: Socket) => {
    connections += 1;
  });
  const origin = await listen(server);
  return {
    origin,
    caught,
    connections: () => connections,
    barrier: (name) => new Promise((resolve) => waiting.set(name, resolve)),
    close: () => close(server),
  };
}

/** Serves each snippet as a page of raw HTML, under a content policy or none. */
export async function serveRaw(corpus: readonly Snippet[], policy?: string) {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const snippet = corpus[Number(name)];
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (name === '' || snippet === undefined)
      response.writeHead(200, headers).end('<!doctype html><title>Frames</title>');
    else {
      response
        .writeHead(200, { ...headers, ...(policy !== undefined && { 'content-security-policy': policy }) })
        .end(`<!doctype html><meta charset=utf-8><body>${snippet.text}`);
    }
  });
  const origin = await listen(server);
  return { origin, close: () => close(server) };
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
