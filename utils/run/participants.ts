import type { Provider, ProviderSettings } from '../ask/provider.ts';
import { addressOf } from '../ask/providers/address-of.ts';
import { createForbiddenProvider } from '../ask/providers/forbidden-provider.ts';
import type { AskedModel, OwnPrice, ProviderId } from '../domain.ts';
import { type ModelSettings, maxModels, type Settings } from '../store/default-settings.ts';
import { readyModels } from '../store/ready-models.ts';

/** A model that is ready to be asked. */
export interface Participant {
  readonly model: AskedModel;
  readonly provider: Provider;
}

export interface ParticipantSources {
  readonly readSettings: () => Promise<Settings>;
  /** The keys of these models, by the models' own. */
  readonly readKeys: (modelKeys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly createProvider: (id: ProviderId, settings: ProviderSettings) => Provider;
  /** Whether the browser lets us send to an address. */
  readonly mayReach?: (url: string) => Promise<boolean>;
}

/**
 * The models that are switched on and have the key they need, in their fixed order, or those of them with a key of
 * `modelKeys`. Read anew for every question. Rejects with `KeysLockedError` when one of their keys is locked.
 */
export function createParticipantReader({
  readSettings,
  readKeys,
  createProvider,
  mayReach = async () => true,
}: ParticipantSources) {
  return async function readParticipants(modelKeys?: readonly string[]): Promise<readonly Participant[]> {
    const settings = await readSettings();
    const ready = readyModels(settings).slice(0, maxModels);
    const asked = ready.filter(({ key }) => modelKeys?.includes(key) ?? true);
    const [keys, reachable] = await Promise.all([
      readKeys(asked.map(({ key }) => key)),
      Promise.all(asked.map((model) => mayReach(addressOf(model)))),
    ]);
    return asked.map((model, index) => {
      const { key, providerId, modelId } = model;
      const baseURL = addressOf(model);
      return {
        model: askedModelOf(model, settings.prices),
        provider: reachable[index]
          ? createProvider(providerId, { apiKey: keys.get(key) ?? '', modelId, baseURL })
          : createForbiddenProvider(providerId, baseURL),
      };
    });
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
