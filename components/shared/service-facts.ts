import { addressOf } from '../../utils/ask/providers/address-of.ts';
import { catalog, type ServiceId, serviceIds } from '../../utils/ask/providers/catalog.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';

export { readyModels } from '../../utils/store/ready-models.ts';

/** The host a question to this model goes to, the user's own address included. */
export function hostOf(model: Pick<ModelSettings, 'providerId' | 'baseURL'>): string {
  const address = addressOf(model);
  return URL.canParse(address) ? new URL(address).host : address;
}

/** The service of the catalog that a model's questions go to; undefined for an address of the user's own. */
export function serviceOf(model: Pick<ModelSettings, 'providerId' | 'baseURL'>): ServiceId | undefined {
  return serviceIds.find((id) => id === model.providerId && hostOf(model) === catalog[id].host);
}

/** "OpenAI, United States". For an address of the user's own nobody can say who runs it. */
export function operatorOf(model: ModelSettings, locale: string): string | undefined {
  const service = serviceOf(model);
  if (!service) return undefined;
  const entry = catalog[service];
  const country = new Intl.DisplayNames([locale], { type: 'region' }).of(entry.country);
  return `${entry.operator}, ${country}`;
}
