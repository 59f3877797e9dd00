import type { AskSettings } from '../domain.ts';
import { type ModelSet, type ModelSettings, maxModels, type Settings } from './default-settings.ts';

/** Changes one model's settings, leaving all else as it is. What a set remembers of it follows. */
export function changeModel(settings: Settings, key: string, change: Partial<ModelSettings>): Settings {
  const models = settings.models.map((model) => (model.key === key ? { ...model, ...change } : model));
  return remembered({ ...settings, models });
}

/** Adds a model at the end. The seventh is not added: six are all that can be read side by side. */
export function addModel(settings: Settings, model: ModelSettings): Settings {
  if (settings.models.length >= maxModels || settings.models.some(({ key }) => key === model.key)) return settings;
  return remembered({ ...settings, models: [...settings.models, model] });
}

/** Removes an added model, from the sets too. */
export function removeModel(settings: Settings, key: string): Settings {
  const sets = settings.sets.map(({ onKeys, modelIds: { [key]: _, ...modelIds }, ...set }) => ({
    ...set,
    modelIds,
    ...(onKeys && { onKeys: onKeys.filter((other) => other !== key) }),
  }));
  return { ...settings, models: settings.models.filter((model) => model.key !== key), sets };
}

/** Sets something for the questions to come; `undefined` unsets it. */
export function changeAsking(
  settings: Settings,
  change: { readonly [Name in keyof AskSettings]?: AskSettings[Name] | undefined },
): Settings {
  const merged = { ...settings.asking, ...change };
  const asking: AskSettings = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
  return remembered({ ...settings, asking });
}

/** Switches to a set: its models, and what is set for them. */
export function switchSet(settings: Settings, setId: string): Settings {
  const set = settings.sets.find(({ id }) => id === setId);
  if (!set) return settings;
  const models = settings.models.map((model) => ({
    ...model,
    modelId: set.modelIds[model.key] ?? model.modelId,
    on: set.onKeys ? set.onKeys.includes(model.key) : model.on,
  }));
  return { ...settings, models, asking: set.asking, setId };
}

/** Keeps what is on and set now as a new set, and switches to it. */
export function saveSet(settings: Settings, id: string, name: string): Settings {
  const set = snapshot(settings, { id, name, modelIds: {}, onKeys: [], asking: {} });
  return { ...settings, sets: [...settings.sets.filter((other) => other.id !== id), set], setId: id };
}

export function removeSet(settings: Settings, id: string): Settings {
  const { setId, ...rest } = settings;
  const sets = settings.sets.filter((set) => set.id !== id);
  return { ...rest, sets, ...(setId !== id && setId !== undefined && { setId }) };
}

/** The set that is switched to follows every change, so that coming back to it finds it as it was left. */
function remembered(settings: Settings): Settings {
  const sets = settings.sets.map((set) => (set.id === settings.setId ? snapshot(settings, set) : set));
  return { ...settings, sets };
}

function snapshot({ models, asking }: Settings, set: ModelSet): ModelSet {
  return {
    ...set,
    modelIds: Object.fromEntries(models.map(({ key, modelId }) => [key, modelId])),
    onKeys: models.filter(({ on }) => on).map(({ key }) => key),
    asking,
  };
}
