import type { ErrorFacts } from '../errors/ask-error.ts';
import type { ServiceNames } from '../errors/service-names.ts';

/**
 * Why nobody answered, as far as it can be known: a browser says of a name that does not exist, a closed port and a
 * certificate that nobody trusts only that it "failed to fetch". A server on this computer answers without a network,
 * so that being offline explains nothing there. `isOnline`: undefined when it is not known.
 */
export function unreachableFacts(
  { label, local, origin: address }: ServiceNames,
  isOnline: boolean | undefined,
): ErrorFacts {
  if (local) return { reason: 'not-running', address };
  if (isOnline !== false) return { reason: 'host-unreachable', address };
  return {
    reason: 'offline',
    message: `${label} could not be reached: this computer is offline.`,
    hint: 'Connect to a network, then try again.',
  };
}
