import type { SentRequest } from '../../domain.ts';
import { isLoopback } from '../../platform/is-loopback.ts';
import { scrub } from '../errors/scrub.ts';

/** Where it is written down that a request was made, and how it went on. */
export interface RequestLogSink {
  begin(request: Omit<SentRequest, 'id'>): (change: Partial<SentRequest>) => void;
}

export interface GuardOptions {
  readonly fetch: typeof fetch;
  /** Asked anew for every request. Nothing goes out while it cannot be told. */
  readonly isLocalOnly: () => Promise<boolean>;
  readonly log: RequestLogSink;
  /** Epoch ms. */
  readonly now?: () => number;
}

/** The person allowed requests to this computer only, and this one would have left it. */
export class LocalOnlyError extends TypeError {
  override readonly name = 'LocalOnlyError';
}

/**
 * The one way out. The background puts it in the place of its own `fetch`, so that nothing there, no SDK either, has
 * another: a request that local only forbids is refused, a redirect is never followed (it would carry the question to
 * a host nobody switched on), and every request is written down.
 */
export function guardFetch({ fetch: send, isLocalOnly, log, now = Date.now }: GuardOptions): typeof fetch {
  return async function guardedFetch(input, init) {
    const url = new URL(input instanceof Request ? input.url : input);
    const update = log.begin({
      at: now(),
      method: (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase(),
      host: url.host,
      path: scrub(decodePath(url.pathname), secretsIn(input, init)),
      ...sizeOf(input, init),
      receivedBytes: 0,
    });
    if (!isLoopback(url.href) && (await mayNotLeave(isLocalOnly))) {
      update({ end: 'blocked' });
      throw new LocalOnlyError('Local only is on: no request may leave this computer.');
    }
    try {
      const response = await send(input, { ...init, redirect: 'manual' });
      update({ status: response.status });
      return countBody(response, update);
    } catch (thrown) {
      update({ end: 'failed' });
      throw thrown;
    }
  };
}

async function mayNotLeave(isLocalOnly: () => Promise<boolean>): Promise<boolean> {
  return isLocalOnly().catch(() => true);
}

/** The same response, whose body is counted as it is read. */
function countBody(response: Response, update: (change: Partial<SentRequest>) => void): Response {
  const { body, status, statusText, headers } = response;
  // A redirect that was not followed has no body, and no status that a response may be made with.
  if (!body) {
    update({ end: 'done' });
    return response;
  }
  let receivedBytes = 0;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        receivedBytes += piece.byteLength;
        update({ receivedBytes });
        controller.enqueue(piece);
      },
      flush: () => update({ end: 'done' }),
    }),
  );
  return new Response(counted, { status, statusText, headers });
}

function sizeOf(input: RequestInfo | URL, init: RequestInit | undefined): { readonly sentBytes?: number } {
  const body = init?.body;
  if (typeof body === 'string') return { sentBytes: new TextEncoder().encode(body).byteLength };
  return body === undefined && !(input instanceof Request) ? { sentBytes: 0 } : {};
}

/** What the request is signed with: a gateway of the person's own may want the same in its address. */
function secretsIn(input: RequestInfo | URL, init: RequestInit | undefined): string[] {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  return ['authorization', 'x-goog-api-key', 'api-key', 'x-api-key'].flatMap((name) => {
    const secret = headers.get(name)?.replace(/^bearer\s+/i, '');
    return secret ? [secret] : [];
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
