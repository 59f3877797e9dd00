import { sendRequest } from '../platform/send-request.ts';
import type { OptionsAnswer, OptionsRequest } from './options-messages.ts';

/** One request of the options page. Rejects when the background cannot be reached. */
export function sendOptionsRequest(request: OptionsRequest): Promise<OptionsAnswer> {
  return sendRequest(request);
}
