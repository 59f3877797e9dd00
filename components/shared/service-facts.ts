import { addressOf, entryOf } from '../../utils/ask/providers/address-of.ts';
import { isReady, type ModelSettings, type Settings } from '../../utils/store/default-settings.ts';

export function readyModels(settings: Settings): ModelSettings[] {
  return settings.models.filter(isReady);
}

/** The host a question to this model goes to, the user's own address included. */
export function hostOf(model: Pick<ModelSettings, 'providerId' | 'baseURL'>): string {
  const address = addressOf(model);
  return URL.canParse(address) ? new URL(address).host : address;
}

/** "OpenAI, United States". For an address of the user's own nobody can say who runs it. */
export function operatorOf(model: ModelSettings, locale: string): string | undefined {
  const entry = entryOf(model.providerId);
  if (!entry || hostOf(model) !== entry.host) return undefined;
  const country = new Intl.DisplayNames([locale], { type: 'region' }).of(entry.country);
  return `${entry.operator}, ${country}`;
}
