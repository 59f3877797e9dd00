import type { EmulatedService, RequestKind } from './service.ts';

/** A request as it arrived, and what became of its answer so far. Times are epoch ms with fractions. */
export interface ReceivedRequest {
  readonly service: EmulatedService;
  readonly kind: RequestKind;
  readonly method: string;
  /** As sent, query included: "/gemini/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse". */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; the raw text when it does not parse; undefined when there was none. */
  readonly body: unknown;
  readonly arrivedAt: number;
  readonly closedAt?: number;
  /** `client`: the asker hung up before the response was complete. */
  readonly closedBy?: 'client' | 'server';
  /** Bytes of the response body handed to the socket. */
  readonly bytesSent: number;
  /** UTF-16 units of answer text delivered so far. */
  readonly charactersSent: number;
  /** The answer text delivered so far: its first 262,144 UTF-16 units. */
  readonly textSent: string;
}

/** Enough for any real answer; the 10 MB ones are only counted. */
const KEPT_TEXT = 262_144;

/** A background that starts cold on a busy machine comes first. */
const DEFAULT_TIMEOUT_MS = 30_000;

/** The changing side of a {@link ReceivedRequest}. */
export interface RecordEntry {
  readonly request: ReceivedRequest;
  addBytes(count: number): void;
  addText(text: string): void;
  close(by: 'client' | 'server'): void;
}

export interface Recorder {
  readonly received: readonly ReceivedRequest[];
  open(request: Omit<ReceivedRequest, 'bytesSent' | 'charactersSent' | 'textSent'>): RecordEntry;
  waitForRequests(
    count: number,
    filter?: (request: ReceivedRequest) => boolean,
    timeoutMs?: number,
  ): Promise<readonly ReceivedRequest[]>;
  /** Marks every open answer as closed by the server. */
  closeAll(): void;
  forget(): void;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function now(): number {
  return performance.timeOrigin + performance.now();
}

export function createRecorder(): Recorder {
  let received: ReceivedRequest[] = [];
  const open = new Set<RecordEntry>();
  const checks = new Set<() => void>();
  const changed = () => {
    for (const check of checks) check();
  };

  return {
    get received() {
      return received;
    },

    open(head) {
      const request: Writable<ReceivedRequest> = { ...head, bytesSent: 0, charactersSent: 0, textSent: '' };
      received.push(request);
      const entry: RecordEntry = {
        request,
        addBytes(count) {
          request.bytesSent += count;
        },
        addText(text) {
          request.charactersSent += text.length;
          if (request.textSent.length < KEPT_TEXT) {
            request.textSent += text.slice(0, KEPT_TEXT - request.textSent.length);
          }
          changed();
        },
        close(by) {
          if (!open.delete(entry)) return;
          request.closedAt = now();
          request.closedBy = by;
          changed();
        },
      };
      open.add(entry);
      changed();
      return entry;
    },

    waitForRequests(count, filter = () => true, timeoutMs = DEFAULT_TIMEOUT_MS) {
      return new Promise((resolve, reject) => {
        const matching = () => received.filter(filter);
        const settle = () => {
          checks.delete(check);
          clearTimeout(timer);
        };
        const check = () => {
          const requests = matching();
          if (requests.length < count) return;
          settle();
          resolve(requests);
        };
        const timer = setTimeout(() => {
          settle();
          const seen = received.map((request) => `${request.method} ${request.path}`).join(', ') || 'none';
          reject(
            new Error(`${matching().length} of ${count} requests after ${timeoutMs} ms. All that arrived: ${seen}.`),
          );
        }, timeoutMs);
        checks.add(check);
        check();
      });
    },

    closeAll() {
      for (const entry of [...open]) entry.close('server');
    },

    forget() {
      received = [];
    },
  };
}
