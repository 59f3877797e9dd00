import { localTrio, localTrioURL } from '../../utils/ask/providers/endpoint-presets.ts';
import { newModelKey } from '../../utils/store/added-models.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { changeOwnPrice } from '../../utils/store/own-price.ts';
import { addModelsAsSet, localSetId } from '../../utils/store/sets.ts';

const free = { input: 0, output: 0 };

/** The settings with the local three, free of charge, and their set; as they were where there is no room for all. */
export function withLocalTrio(settings: Settings, newId?: () => string): Settings {
  const models: ModelSettings[] = [];
  for (const { label, modelId } of localTrio) {
    const key = newModelKey([...settings.models, ...models], newId);
    if (key === undefined) return settings;
    models.push({ key, providerId: 'openai-compatible', label, modelId, baseURL: localTrioURL, on: false });
  }
  const priced = models.reduce((all, model) => changeOwnPrice(all, model, free), settings);
  return addModelsAsSet(priced, models, localSetId);
}
