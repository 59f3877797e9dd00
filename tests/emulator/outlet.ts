import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { RecordEntry } from './record.ts';

/** Where a response's bytes end early, and how. */
export interface ByteLimit {
  readonly afterBytes: number;
  /** `cut` destroys the socket, `end` completes the response. */
  readonly how: 'cut' | 'end';
}

/** The one way out of the emulator: counts, respects a slow reader, and stops when the client is gone. */
export interface Outlet {
  /** Aborts when the response is over, whoever ended it. */
  readonly signal: AbortSignal;
  start(status: number, headers: Readonly<Record<string, string>>): void;
  /** Resolves when there is room for more. Rejects once the response is over. */
  write(bytes: string | Uint8Array): Promise<void>;
  /** Counts answer text as delivered. */
  delivered(text: string): void;
  end(): void;
}

/** Nothing more can be written: the client is gone, or a {@link ByteLimit} was reached. */
export class ResponseOver extends Error {
  override readonly name = 'ResponseOver';
}

export function createOutlet(response: ServerResponse, entry: RecordEntry, limit?: ByteLimit): Outlet {
  const controller = new AbortController();
  const { signal } = controller;
  let endedByServer = false;
  let bytesLeft = limit?.afterBytes ?? Infinity;

  // A client that resets the connection is no error of the emulator: 'close' follows and says what is needed.
  response.on('error', () => {});
  const close = () => {
    entry.close(endedByServer ? 'server' : 'client');
    controller.abort(new ResponseOver());
  };
  // The client may be gone before the request was read to its end.
  if (response.destroyed) close();
  else response.once('close', close);

  const flush = (chunk: Uint8Array) =>
    new Promise<void>((resolve) => {
      if (chunk.length === 0) resolve();
      else response.write(chunk, () => resolve());
    });

  return {
    signal,

    start(status, headers) {
      if (signal.aborted) return;
      response.writeHead(status, headers);
      response.flushHeaders();
    },

    async write(bytes) {
      signal.throwIfAborted();
      const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      const chunk = all.subarray(0, Math.min(all.length, bytesLeft));
      bytesLeft -= chunk.length;
      entry.addBytes(chunk.length);
      if (limit !== undefined && bytesLeft === 0) {
        endedByServer = true;
        await flush(chunk);
        if (limit.how === 'cut') response.destroy();
        else response.end();
        throw new ResponseOver();
      }
      if (chunk.length > 0 && !response.write(chunk)) await once(response, 'drain', { signal });
    },

    delivered(text) {
      entry.addText(text);
    },

    end() {
      endedByServer = true;
      response.end();
    },
  };
}
