import type { Provider, ProviderSettings } from '../ask/provider.ts';
import { catalog, type ServiceId, serviceIds } from '../ask/providers/catalog.ts';
import type { AskedModel } from '../domain.ts';
import type { ServiceSettings, Settings } from '../store/settings.ts';

/** A model that is ready to be asked. */
export interface Participant {
  readonly model: AskedModel;
  readonly provider: Provider;
}

export interface ParticipantSources {
  readonly readSettings: () => Promise<Settings>;
  readonly readKey: (service: string) => Promise<string | undefined>;
  readonly createProvider: (id: ServiceId, settings: ProviderSettings) => Provider;
}

/** The services that are switched on and have a key, in the catalog's order. Read anew for every question. */
export function createParticipantReader({ readSettings, readKey, createProvider }: ParticipantSources) {
  return async function readParticipants(): Promise<readonly Participant[]> {
    const { services } = await readSettings();
    const ready = await Promise.all(
      serviceIds
        .filter((id) => services[id].on)
        .map(async (id) => {
          const apiKey = await readKey(id);
          return apiKey === undefined ? [] : [participant(id, services[id], apiKey, createProvider)];
        }),
    );
    return ready.flat();
  };
}

function participant(
  id: ServiceId,
  settings: ServiceSettings,
  apiKey: string,
  createProvider: ParticipantSources['createProvider'],
): Participant {
  const baseURL = settings.baseURL ?? catalog[id].baseURL;
  return {
    model: {
      key: id,
      providerId: id,
      label: catalog[id].label,
      modelId: settings.modelId,
      host: new URL(baseURL).host,
    },
    provider: createProvider(id, { apiKey, modelId: settings.modelId, baseURL }),
  };
}
