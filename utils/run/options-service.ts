import { serviceNames } from '../ask/errors/service-names.ts';
import type { ModelInfo, Provider, ProviderSettings } from '../ask/provider.ts';
import { catalog, type ServiceId } from '../ask/providers/catalog.ts';
import { checkKey } from '../ask/wire/check-key.ts';
import type { AskError } from '../domain.ts';
import type { KeyStore } from '../store/keys.ts';
import type { ServiceSettings, Settings } from '../store/settings.ts';
import type { OptionsAnswer, OptionsRequest } from './options-messages.ts';

export interface OptionsServiceDependencies {
  readonly keys: KeyStore;
  readonly readSettings: () => Promise<Settings>;
  readonly updateService: (id: ServiceId, change: Partial<ServiceSettings>) => Promise<void>;
  readonly createProvider: (id: ServiceId, settings: ProviderSettings) => Provider;
}

/** A model list that has not come within this time, in ms, will not come. */
const listTimeoutMs = 20_000;

/** Characters of a key that may be shown again, to tell two keys apart. */
const shownKeyCharacters = 4;

/** Answers the options page. A key comes in once, and never goes out again but to its own service. */
export function createOptionsService({
  keys,
  readSettings,
  updateService,
  createProvider,
}: OptionsServiceDependencies) {
  async function listModels(service: ServiceId): Promise<readonly ModelInfo[]> {
    const { modelId, baseURL = catalog[service].baseURL } = (await readSettings()).services[service];
    const apiKey = (await keys.read(service)) ?? '';
    return createProvider(service, { apiKey, modelId, baseURL }).listModels(AbortSignal.timeout(listTimeoutMs));
  }

  const handlers: {
    [Type in OptionsRequest['type']]: (request: Extract<OptionsRequest, { type: Type }>) => Promise<OptionsAnswer>;
  } = {
    async 'save-key'({ service, key }) {
      const checked = checkKey(key, serviceNames(catalog[service], catalog[service].baseURL));
      if ('error' in checked) return { ok: false, error: checked.error };
      await keys.save(service, checked.key);
      await updateService(service, { keyEnding: checked.key.slice(-shownKeyCharacters), on: true });
      return { ok: true };
    },

    async 'forget-key'({ service }) {
      await keys.forget(service);
      await updateService(service, { keyEnding: undefined, on: false });
      return { ok: true };
    },

    async 'list-models'({ service }) {
      return { ok: true, models: await listModels(service) };
    },
  };

  return async function answer(request: OptionsRequest): Promise<OptionsAnswer> {
    try {
      return await (handlers[request.type] as (request: OptionsRequest) => Promise<OptionsAnswer>)(request);
    } catch (error) {
      return { ok: false, error: toAskError(error) };
    }
  };
}

/** `listModels` rejects with an `AskError` value; anything else is the store's. */
function toAskError(error: unknown): AskError {
  if (typeof error === 'object' && error !== null && 'kind' in error && 'message' in error) return error as AskError;
  return { kind: 'unknown', message: 'The key could not be kept on this computer.', detail: String(error) };
}
