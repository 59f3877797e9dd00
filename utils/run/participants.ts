import type { Provider, ProviderSettings } from '../ask/provider.ts';
import { addressOf } from '../ask/providers/address-of.ts';
import { createForbiddenProvider } from '../ask/providers/forbidden-provider.ts';
import type { AskedModel, OwnPrice, ProviderId } from '../domain.ts';
import { isReady, type ModelSettings, maxModels, type Settings } from '../store/default-settings.ts';

/** A model that is ready to be asked. */
export interface Participant {
  readonly model: AskedModel;
  readonly provider: Provider;
}

export interface ParticipantSources {
  readonly readSettings: () => Promise<Settings>;
  readonly readKey: (modelKey: string) => Promise<string | undefined>;
  readonly createProvider: (id: ProviderId, settings: ProviderSettings) => Provider;
  /** Whether the browser lets us send to an address. */
  readonly mayReach?: (url: string) => Promise<boolean>;
}

/** The models that are switched on and have the key they need, in their fixed order. Read anew for every question. */
export function createParticipantReader({
  readSettings,
  readKey,
  createProvider,
  mayReach = async () => true,
}: ParticipantSources) {
  return async function readParticipants(): Promise<readonly Participant[]> {
    const { models, prices } = await readSettings();
    const ready = models.filter(isReady).slice(0, maxModels);
    return Promise.all(
      ready.map(async (settings) => {
        const { providerId, modelId } = settings;
        const baseURL = addressOf(settings);
        const [apiKey = '', isReachable] = await Promise.all([readKey(settings.key), mayReach(baseURL)]);
        return {
          model: askedModelOf(settings, prices),
          provider: isReachable
            ? createProvider(providerId, { apiKey, modelId, baseURL })
            : createForbiddenProvider(providerId, baseURL),
        };
      }),
    );
  };
}

/** A model as it would be asked now. */
export function askedModelOf(settings: ModelSettings, prices: readonly OwnPrice[]): AskedModel {
  const { key, providerId, label, modelId } = settings;
  const address = addressOf(settings);
  const host = URL.canParse(address) ? new URL(address).host : address;
  const own = prices.find((price) => price.providerId === providerId && price.modelId === modelId);
  return { key, providerId, label, modelId, host, ...(own && { ownPrices: own.prices }) };
}
