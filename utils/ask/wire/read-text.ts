import { orAborted } from './or-aborted.ts';

/** The body as text, at most `limit` UTF-16 units; what was read so far when the connection breaks or is given up. */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  signal: AbortSignal,
): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < limit) {
      const { done, value } = await orAborted(reader.read(), signal);
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // What is there will do.
  }
  reader.cancel().catch(() => {});
  return text.slice(0, limit);
}
