/** A `fetch` whose response comes as the test says, byte by byte if need be. */
export interface PushedService {
  readonly fetch: typeof fetch;
  /** How many requests arrived. */
  readonly requests: number;
  /** Sends the headers of the newest request. */
  answer(init?: ResponseInit): void;
  /** Sends bytes of the body, the headers before them if need be. */
  push(text: string): void;
  /** Answers with an error of this status, if it has not answered yet. */
  refuse(status: number): void;
  /** Ends the body as HTTP says. */
  end(): void;
  /** Whether the client gave the newest request up. */
  readonly isGivenUp: boolean;
}

/** With `deaf`, it does not hear that the client gives up, as a broken proxy or a service worker may not. */
export function createPushedService({ deaf = false } = {}): PushedService {
  let requests = 0;
  let isGivenUp = false;
  let isAnswered = false;
  let isClosed = false;
  let send: (response: Response) => void = () => {};
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;

  function answer(init?: ResponseInit): void {
    isAnswered = true;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        body = controller;
      },
      cancel() {
        isGivenUp = true;
      },
    });
    send(new Response(stream, { headers: { 'content-type': 'text/event-stream' }, ...init }));
  }

  const isOpen = () => !isGivenUp && !isClosed;

  function close(): void {
    if (isOpen()) body?.close();
    isClosed = true;
  }

  return {
    fetch: (_, init) =>
      new Promise((resolve, reject) => {
        requests += 1;
        isAnswered = false;
        isClosed = false;
        isGivenUp = false;
        send = resolve;
        init?.signal?.addEventListener('abort', () => {
          isGivenUp = true;
          if (!deaf) reject(init.signal?.reason);
        });
      }),
    get requests() {
      return requests;
    },
    answer,
    push(text) {
      if (!isAnswered) answer();
      if (isOpen()) body?.enqueue(new TextEncoder().encode(text));
    },
    refuse(status) {
      if (isAnswered) return;
      answer({ status });
      close();
    },
    end() {
      if (!isAnswered) answer();
      close();
    },
    get isGivenUp() {
      return isGivenUp;
    },
  };
}
