import type { AskError } from '../../domain.ts';
import { askError } from '../errors/ask-error.ts';
import type { ServiceNames } from '../errors/service-names.ts';

/**
 * A key as it may go into a header, or why not. Keys are pasted, with line ends, spaces and sometimes invisible
 * characters; `fetch` throws a riddle ("ByteString") on those, after the request seemed to start.
 */
export function checkKey(
  apiKey: string,
  service: ServiceNames,
  { optional = false } = {},
): { readonly key: string } | { readonly error: AskError } {
  const key = apiKey.trim();
  if (key === '' && !optional) {
    return {
      error: askError('auth', service, {
        message: `There is no API key for ${service.label} yet.`,
        hint: service.keyPage
          ? `Make one at ${service.keyPage} and put it into the options.`
          : 'Put it into the options.',
      }),
    };
  }
  const odd = /[^\x21-\x7e]/.exec(key);
  if (odd) {
    return {
      error: askError('auth', service, {
        message: `The API key for ${service.label} holds a character that no key has, at position ${odd.index + 1}.`,
        hint: 'Copy the key again and put it into the options.',
      }),
    };
  }
  return { key };
}
