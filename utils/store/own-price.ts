import type { TokenPrices } from '../domain.ts';
import type { ModelSettings, Settings } from './default-settings.ts';

/** What a model costs as the person knows it; `undefined` goes back to the price list. */
export function changeOwnPrice(
  settings: Settings,
  { providerId, modelId }: Pick<ModelSettings, 'providerId' | 'modelId'>,
  prices: TokenPrices | undefined,
): Settings {
  const others = settings.prices.filter((price) => price.providerId !== providerId || price.modelId !== modelId);
  return { ...settings, prices: prices ? [...others, { providerId, modelId, prices }] : others };
}
