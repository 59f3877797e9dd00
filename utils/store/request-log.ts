import type { SentRequest } from '../domain.ts';
import type { SessionItem } from './session-item.ts';

/** What left this computer, the newest requests of this session. In memory only: the disk never holds it. */
export interface RequestLog {
  begin(request: Omit<SentRequest, 'id'>): (change: Partial<SentRequest>) => void;
  /** Newest first. */
  list(): Promise<readonly SentRequest[]>;
  clear(): Promise<void>;
}

export interface RequestLogDependencies {
  /** Keeps the log while the background sleeps. */
  readonly item: SessionItem<readonly SentRequest[]>;
  readonly newId?: () => string;
  readonly schedule?: (task: () => void, delayMs: number) => unknown;
}

/** More than anyone scrolls through; the oldest go first. */
export const maxLoggedRequests = 200;

/** Deltas come every few ms; the log is written at most this often, in ms. */
const writeEveryMs = 500;

export function createRequestLog({
  item,
  newId = () => crypto.randomUUID(),
  schedule = setTimeout,
}: RequestLogDependencies): RequestLog {
  /** Of this background, newest first. Those of earlier ones are behind it, once they are read. */
  let own: readonly SentRequest[] = [];
  let earlier: Promise<readonly SentRequest[]> | undefined;
  let isWriteDue = false;

  async function list(): Promise<readonly SentRequest[]> {
    earlier ??= item.read().catch(() => []);
    return [...own, ...(await earlier)].slice(0, maxLoggedRequests);
  }

  function writeSoon(): void {
    if (isWriteDue) return;
    isWriteDue = true;
    schedule(() => {
      isWriteDue = false;
      // Lost with the background, the log is a convenience less; it must never fail a question.
      void list()
        .then(item.write)
        .catch(() => undefined);
    }, writeEveryMs);
  }

  return {
    begin(request) {
      const id = newId();
      own = [{ ...request, id }, ...own].slice(0, maxLoggedRequests);
      writeSoon();
      return (change) => {
        own = own.map((one) => (one.id === id ? { ...one, ...change } : one));
        writeSoon();
      };
    },
    list,
    async clear() {
      own = [];
      earlier = Promise.resolve([]);
      await item.write([]);
    },
  };
}
