import { askError } from '../errors/ask-error.ts';
import { serviceNames } from '../errors/service-names.ts';
import type { Provider } from '../provider.ts';
import { errorPart } from '../stream/end-part.ts';
import { entryOf } from './address-of.ts';

/** Stands in for a provider at an address that the browser keeps from us: it sends nothing, and says why. */
export function createForbiddenProvider(id: Provider['id'], baseURL: string): Provider {
  const service = serviceNames(entryOf(id), baseURL);
  const error = askError('permission', service, {
    reason: 'host-not-allowed',
    address: service.origin,
    message: `The browser does not let this extension reach ${service.host} any more, so nothing was sent.`,
    hint: `Allow ${service.host} again, in the panel or in the browser’s settings of this extension.`,
  });
  return {
    id,
    async *stream() {
      yield errorPart(error);
    },
    listModels: () => Promise.reject(error),
  };
}
