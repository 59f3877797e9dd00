import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server answers to the next requests. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body, in the pieces in which it is written to the socket. */
  readonly pieces: readonly Uint8Array[];
  /** How the body ends: as HTTP says, with a broken connection, or not at all. */
  readonly end?: 'properly' | 'reset' | 'never';
}

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** When its first line was there, by `performance.now()`. */
  readonly at: number;
  /** Resolves when the client has closed the connection, or the answer has ended. */
  readonly closed: Promise<void>;
}

export interface ReplayServer {
  readonly origin: string;
  /** All requests since the last `serve`, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Answers each request with the next reply; the last one is repeated. */
  serve(...replies: readonly Reply[]): void;
  close(): Promise<void>;
}

/** A real HTTP server on loopback that gives back fixed bytes. */
export async function startReplayServer(): Promise<ReplayServer> {
  let replies: readonly Reply[] = [];
  let requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const at = performance.now();
    const reply = replies[Math.min(requests.length, replies.length - 1)];
    const closed = new Promise<void>((resolve) => response.once('close', () => resolve()));
    const record = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: '',
      at,
      closed,
    };
    requests.push(record);
    request.setEncoding('utf8');
    request.on('data', (text: string) => {
      record.body += text;
    });
    request.on('end', () => {
      if (reply) void send(reply, response);
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    serve(...next) {
      replies = next;
      requests = [];
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function send(reply: Reply, response: ServerResponse): Promise<void> {
  response.socket?.setNoDelay(true);
  response.writeHead(reply.status ?? 200, { 'content-type': 'text/event-stream', ...reply.headers });
  response.flushHeaders();
  for (const piece of reply.pieces) {
    await new Promise<void>((resolve) => response.write(piece, () => resolve()));
  }
  if (reply.end === 'never') return;
  if (reply.end === 'reset') response.socket?.resetAndDestroy();
  else response.end();
}
