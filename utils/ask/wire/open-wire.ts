import type { AskError, ErrorKind } from '../../domain.ts';
import { askError, type ErrorFacts } from '../errors/ask-error.ts';
import { type ErrorSource, endOfServiceError } from '../errors/end-of-service-error.ts';
import { shortDetail } from '../errors/scrub.ts';
import { defined } from '../json.ts';
import { type EndPart, errorPart } from '../stream/end-part.ts';
import type { WireWatcher } from '../time/create-stream-watch.ts';
import { createBodyExcerpt } from './body-excerpt.ts';
import { bareError, explainBody } from './explain-body.ts';
import { orAborted } from './or-aborted.ts';
import { readText } from './read-text.ts';
import { type BodyWatcher, tapBody } from './tap-body.ts';
import { unreachableFacts } from './unreachable-facts.ts';
import { isWebPage, webPageFacts, webPageTitle } from './web-page.ts';

/**
 * One request's way to the service and back, below the SDKs. They hide what is needed to tell the truth about a
 * stream (status and headers, whether the body ended or broke, what else was in it) and disagree on how they report
 * faults, so each SDK is given `wire.fetch`, and the wire remembers. It is also the one place where every byte of
 * every service passes, keep-alive comments included.
 */
export interface Wire {
  readonly fetch: typeof fetch;
  /** Set as soon as the response's headers are there. */
  readonly requestId: string | undefined;
  /** The answer to a refused request, to decide on a simpler second one. */
  readonly rejection: Rejection | undefined;
  /** How the stream ended, told from what went over the wire and from what the SDK threw, if it did. */
  explainEnd(thrown: unknown): EndPart;
  /** How a stream ends that brought this error object. */
  endOfErrorBody(body: unknown): EndPart;
  /** An error without framing behind the last event. It can come even after the protocol's end mark. */
  trailingError(): EndPart | undefined;
  /** Closes the connection. The SDKs may leave it open when nobody reads on. */
  close(): void;
}

export interface Rejection {
  readonly status: number;
  readonly body: string;
  /** The body of the request, empty when it was none of text. */
  readonly requestBody: string;
}

export interface WireOptions extends ErrorSource {
  readonly fetch: typeof fetch;
  /** The user's Stop. */
  readonly signal: AbortSignal;
  /** Keeps the time of the exchange, and may cut it. */
  readonly watcher?: WireWatcher;
  /** Rewrites the body for an SDK that cannot read all of it. */
  readonly rewriteBody?: ((body: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>) | undefined;
}

/** Where services put the id of a request: OpenAI and most others, DeepSeek, Google. */
const requestIdHeaders = ['x-request-id', 'x-ds-trace-id', 'x-goog-request-id'];

/** Longest error body that is read; error pages can be any length. In UTF-16 units. */
const errorBodyLimit = 64 * 1024;

export function openWire(options: WireOptions): Wire {
  // Called without `options.` before it: a browser's fetch refuses to be a method of something else.
  const { service, secrets, signal, watcher, fetch: send } = options;
  const connection = new AbortController();
  const disconnect = () => connection.abort();
  signal.addEventListener('abort', disconnect, { once: true });
  watcher?.cut.addEventListener('abort', disconnect, { once: true });

  let received = nothingYet();
  let requestId: string | undefined;

  const errorEnd = (kind: ErrorKind, facts: ErrorFacts = {}): EndPart =>
    errorPart(askError(kind, service, { requestId, status: received.response?.status, ...facts }));
  const fail = (end: EndPart): never => {
    received.failure = end;
    throw new Error('The wire failed; `explainEnd` tells why.');
  };

  async function wiredFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    // A second, simpler request on the same wire starts with a clean memory.
    received = nothingYet();
    // The SDK's own signal is its time limit for the headers.
    init?.signal?.addEventListener('abort', disconnect, { once: true });
    const response = await request(input, init);
    received.response = response;
    watcher?.onHeaders();
    requestId = requestIdHeaders.map((name) => response.headers.get(name)).find(Boolean) ?? undefined;

    const { status, headers, body } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      return fail(errorEnd('malformed', webPageFacts(service)));
    }
    if (!response.ok) {
      const text = await readText(body, errorBodyLimit, connection.signal);
      const requestBody = typeof init?.body === 'string' ? init.body : '';
      received.rejection = { status, body: text, requestBody };
      return fail(endOfRejection(response, text));
    }
    if (isWebPage(headers.get('content-type'), '')) {
      const page = await readText(body, errorBodyLimit, connection.signal);
      return fail(errorEnd('malformed', { ...webPageFacts(service), detail: webPageTitle(page, secrets) }));
    }
    if (!body) return fail(errorEnd('cut-off'));
    const bodyWatcher: BodyWatcher = {
      onPiece(piece) {
        received.excerpt.add(piece);
        watcher?.onPiece(piece);
      },
      onEnd() {
        received.ended = true;
      },
      onLineTooLong() {
        received.failure = errorEnd('too-long');
      },
    };
    const tapped = tapBody(body, bodyWatcher, connection.signal);
    return new Response(options.rewriteBody?.(tapped) ?? tapped, { status, headers });
  }

  async function request(input: RequestInfo | URL, init: RequestInit | undefined): Promise<Response> {
    try {
      const sent = send(input, {
        ...init,
        signal: connection.signal,
        // Cookies and the page's address are nobody's business, and following a redirect would carry the question
        // to a host that the user did not switch on.
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
      });
      return await orAborted(sent, connection.signal);
    } catch (thrown) {
      if (connection.signal.aborted) throw thrown;
      return fail(
        errorEnd('network', { ...unreachableFacts(service, options.isOnline?.()), detail: detailOf(thrown) }),
      );
    }
  }

  function endOfRejection({ status, headers }: Response, text: string): EndPart {
    if (!isWebPage(headers.get('content-type'), text)) {
      return endOfServiceError(options, { status, headers, requestId, body: text });
    }
    const title = webPageTitle(text, secrets);
    const end = endOfServiceError(options, { status, headers, requestId, body: title });
    // A status that says it all (401, 429, 503) is believed; otherwise some other server answered.
    const vague = end.type === 'error' && (end.error.kind === 'bad-request' || end.error.kind === 'permission');
    return vague ? errorEnd('malformed', { ...webPageFacts(service), detail: title }) : end;
  }

  function detailOf(thrown: unknown): string | undefined {
    return shortDetail(reasonOf(thrown), secrets) || undefined;
  }

  return {
    fetch: wiredFetch,
    get requestId() {
      return requestId;
    },
    get rejection() {
      return received.rejection;
    },
    explainEnd(thrown) {
      // The options page gives its lists a time limit by signal; everybody else aborts to stop.
      const late = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
      if (signal.aborted) return errorPart(askError(late ? 'timeout' : 'aborted', service, { requestId }));
      const { failure, response, excerpt, ended } = received;
      if (failure) return failure;
      if (watcher?.cut.aborted) return errorPart(defined({ ...(watcher.cut.reason as AskError), requestId }));
      if (!response) return errorEnd(connection.signal.aborted ? 'timeout' : 'unknown', { detail: detailOf(thrown) });
      const explained = explainBody(options, { excerpt, response, requestId });
      if (explained) return explained;
      // Data that cannot be parsed is a fault of its own, unless it is only the last event, cut in the middle.
      if (thrown instanceof SyntaxError && !ended) {
        return errorEnd('malformed', { detail: shortDetail(excerpt.tail(), secrets) });
      }
      return errorEnd('cut-off', { detail: ended ? undefined : detailOf(thrown) });
    },
    endOfErrorBody: (body) => endOfServiceError(options, { headers: received.response?.headers, requestId, body }),
    trailingError() {
      const body = bareError(received.excerpt.tail());
      return body === undefined ? undefined : this.endOfErrorBody(body);
    },
    close() {
      signal.removeEventListener('abort', disconnect);
      watcher?.cut.removeEventListener('abort', disconnect);
      disconnect();
    },
  };
}

interface Received {
  response?: Response;
  rejection?: Rejection;
  failure?: EndPart;
  /** The body came to its proper end. */
  ended: boolean;
  readonly excerpt: ReturnType<typeof createBodyExcerpt>;
}

const nothingYet = (): Received => ({ ended: false, excerpt: createBodyExcerpt() });

/** Node hides the telling half of "fetch failed" in `cause`. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return '';
  return thrown.cause instanceof Error ? `${thrown.message}: ${thrown.cause.message}` : thrown.message;
}
