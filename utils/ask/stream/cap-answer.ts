import { askError } from '../errors/ask-error.ts';
import type { ServiceNames } from '../errors/service-names.ts';
import type { StreamPart } from '../provider.ts';
import { errorPart } from './end-part.ts';

/**
 * Longest answer, reasoning included, in bytes of UTF-8. No model writes more than about 400,000 tokens (2 MB); what
 * goes past this is a server gone wrong, and would only fill the user's disk.
 */
export const maximumAnswerBytes = 10 * 1024 * 1024;

/** Ends a stream with `too-long` at `limit` bytes. What fits is delivered, never with half a character. */
export async function* capAnswer(
  parts: AsyncIterable<StreamPart>,
  service: ServiceNames,
  limit = maximumAnswerBytes,
): AsyncGenerator<StreamPart, void> {
  const encoder = new TextEncoder();
  let left = limit;
  for await (const part of parts) {
    if (part.type !== 'text-delta' && part.type !== 'reasoning-delta') {
      yield part;
      continue;
    }
    const { read, written } = encoder.encodeInto(part.text, new Uint8Array(Math.min(left, part.text.length * 3)));
    left -= written;
    if (read === part.text.length) {
      yield part;
      continue;
    }
    if (read > 0) yield { ...part, text: part.text.slice(0, read) };
    yield errorPart(askError('too-long', service));
    return;
  }
}
