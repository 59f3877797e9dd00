import type { AskError } from '../../domain.ts';
import { askError } from '../errors/ask-error.ts';
import type { ServiceNames } from '../errors/service-names.ts';

/** Where the first character stands that no key has: keys are printable ASCII without spaces. In UTF-16 units. */
export function oddCharacterAt(key: string): number | undefined {
  return /[^\x21-\x7e]/.exec(key)?.index;
}

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
  const odd = oddCharacterAt(key);
  if (odd !== undefined) {
    return {
      error: askError('auth', service, {
        message: `The API key for ${service.label} holds a character that no key has, at position ${odd + 1}.`,
        hint: 'Copy the key again and put it into the options.',
      }),
    };
  }
  return { key };
}
