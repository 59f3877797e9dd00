import type OpenAI from 'openai';
import { Stream } from 'openai/core/streaming';

/**
 * The events of a response, parsed. Read in the mode "events": by default the SDK throws on an event that holds an
 * error, and with it away the text and usage that OpenRouter sends in the same event.
 */
export function readEvents(response: Response, client: OpenAI): AsyncIterable<unknown> {
  // The wire closes the connection; this controller only tells the SDK's reader to stop.
  return Stream.fromSSEResponse<unknown>(response, new AbortController(), client, false, 'events');
}
