import type { Emulator, ReceivedRequest } from '../emulator/emulator.ts';

/** When each character of each answer had been sent, to tell how old a text was at some moment. */
export interface SendingLog {
  /**
   * Time in ms between the moment at which an answer had grown past `length` characters and `at`
   * (`performance.now()`); 0 when it had not yet.
   */
  ageOf(request: ReceivedRequest, length: number, at: number): number;
  /** The longest time in ms that a look came late: how long this busy machine kept a program waiting. */
  latenessMs(): number;
  end(): void;
}

const lookEveryMs = 5;

export function createSendingLog(emulator: Pick<Emulator, 'received'>): SendingLog {
  const looks = new Map<ReceivedRequest, { readonly at: number; readonly length: number }[]>();
  let last = performance.now();
  let late = 0;

  const timer = setInterval(() => {
    const at = performance.now();
    late = Math.max(late, at - last - lookEveryMs);
    last = at;
    for (const request of emulator.received) {
      if (request.kind !== 'question') continue;
      const ofRequest = looks.get(request) ?? [];
      looks.set(request, ofRequest);
      if (ofRequest.at(-1)?.length !== request.textSent.length) ofRequest.push({ at, length: request.textSent.length });
    }
  }, lookEveryMs);

  return {
    ageOf(request, length, at) {
      const grown = looks.get(request)?.find((look) => look.length > length);
      return grown === undefined ? 0 : Math.max(0, at - grown.at);
    },
    latenessMs: () => late,
    end: () => clearInterval(timer),
  };
}
