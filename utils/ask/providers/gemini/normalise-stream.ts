import { createEventParser } from './create-event-parser.ts';
import type { Turnstile } from './create-turnstile.ts';

export interface NormalisedStream {
  readonly stream: ReadableStream<Uint8Array>;
  /** What broke the stream, if something did. */
  failure(): unknown;
}

/**
 * Makes a body that the package's parser can read out of any event stream. That parser is one regular expression:
 * it jams for good on a comment, on `event:` or `id:`, on a missing space, on data over several lines and on the
 * line separators U+2028 and U+2029, which are plain text in JSON; it gives up on invalid UTF-8; it drops the last
 * event without its blank line; it rescans all it has with every piece of a long event. Here every event leaves as
 * one piece `data: {…}` on one line.
 *
 * A broken connection or broken JSON ends the stream quietly and is told by `failure()`: an error would make the
 * package throw away the chunks it has read but not yet given.
 */
export function normaliseStream(body: ReadableStream<Uint8Array>, turnstile: Turnstile): NormalisedStream {
  const reader = body.getReader();
  const events = createEventParser();
  const encoder = new TextEncoder();
  const waiting: string[] = [];
  let over = false;
  let failure: unknown;

  async function readMore(): Promise<void> {
    try {
      const { done, value } = await reader.read();
      over = done;
      for (const data of done ? events.end() : events.add(value)) waiting.push(data);
    } catch (thrown) {
      over = true;
      failure = thrown;
    }
  }

  /** Broken JSON in the middle is a fault; at the very end it is an event that was cut off. */
  function asOneLine(data: string): string | undefined {
    try {
      JSON.parse(data);
    } catch {
      if (!over) failure ??= new SyntaxError('An event of the stream is not JSON.');
      over = true;
      waiting.length = 0;
      return undefined;
    }
    // Line ends in JSON stand between its tokens only; the separators may stand in its strings.
    return data
      .replaceAll(/[\r\n]/g, ' ')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029');
  }

  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (waiting.length === 0 && !over) await readMore();
        const data = waiting.shift();
        const line = data === undefined ? undefined : asOneLine(data);
        if (line === undefined) {
          controller.close();
          await reader.cancel().catch(() => {});
          return;
        }
        await turnstile.enter();
        controller.enqueue(encoder.encode(`data: ${line}\n\n`));
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return { stream, failure: () => failure };
}
