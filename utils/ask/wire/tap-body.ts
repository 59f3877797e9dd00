/**
 * Longest line of a stream, in bytes. One event is one line, and both SDKs gather a line in memory before they look
 * at it. Above the cap of a whole answer (10 MiB), which JSON may lengthen by its escapes.
 */
export const maximumLineBytes = 16 * 1024 * 1024;

const lineFeed = 10;
const carriageReturn = 13;

export interface BodyWatcher {
  onPiece(piece: Uint8Array): void;
  /** The body ended as HTTP says it should. Not called when the connection breaks. */
  onEnd(): void;
  /** A line grew past `maximumLineBytes`; the stream breaks after this. */
  onLineTooLong(): void;
}

/**
 * Passes bytes on untouched, one read for each read, so that a slow reader slows the sender down. Breaks as soon as
 * `signal` aborts, whatever the body underneath makes of it.
 */
export function tapBody(
  body: ReadableStream<Uint8Array>,
  watcher: BodyWatcher,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let lineBytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stop = () => {
          controller.error(signal.reason);
          reader.cancel().catch(() => {});
        };
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        if (signal.aborted) return;
        if (done) {
          watcher.onEnd();
          controller.close();
          return;
        }
        const lineEnd = Math.max(value.lastIndexOf(lineFeed), value.lastIndexOf(carriageReturn));
        lineBytes = lineEnd === -1 ? lineBytes + value.length : value.length - lineEnd - 1;
        if (lineBytes > maximumLineBytes) {
          watcher.onLineTooLong();
          controller.error(new Error('A line of the stream is too long.'));
          await reader.cancel();
          return;
        }
        watcher.onPiece(value);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
