import type OpenAI from 'openai';
import { Stream } from 'openai/core/streaming';

/** All that the reader asks of its client is where to log; without one, faulty events would be told to the console. */
const silentClient = { logLevel: 'off' } as OpenAI;

/**
 * The events of a response, parsed. Read in the mode "events": by default the SDK throws on an event that holds an
 * error, and with it away the text and usage that OpenRouter sends in the same event.
 */
export function readEvents(response: Response): AsyncIterable<unknown> {
  // The wire closes the connection; this controller only tells the SDK's reader to stop.
  return Stream.fromSSEResponse<unknown>(response, new AbortController(), silentClient, false, 'events');
}
