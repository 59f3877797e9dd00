/** Numbers from 0 to 1, the same for the same seed. [mulberry32] */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes cut into random pieces of 1 to 97 bytes, through characters and line ends alike. */
export function randomPieces(bytes: Uint8Array, seed: number): Uint8Array[] {
  const random = randomNumbers(seed);
  const pieces: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = start + 1 + Math.floor(random() * 97);
    pieces.push(bytes.subarray(start, end));
    start = end;
  }
  return pieces;
}

/**
 * A `fetch` over the real network whose bodies arrive in the pieces that `cut` makes of them. Small writes on a socket
 * are joined on their way, so that only the receiving end can be sure of its pieces.
 */
export function fetchInPieces(cut: (bytes: Uint8Array) => Uint8Array[]): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const reader = response.body?.getReader();
    if (!reader) return response;
    const waiting: Uint8Array[] = [];
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          while (waiting.length === 0) {
            const { done, value } = await reader.read();
            if (done) return controller.close();
            waiting.push(...cut(value));
          }
          const next = waiting.shift();
          if (next) controller.enqueue(next);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: response.status, headers: response.headers });
  };
}
