import { serviceIds } from '../ask/providers/catalog.ts';
import { addModel, saveSet, switchSet } from './change-settings.ts';
import type { ModelSettings, Settings } from './default-settings.ts';

/** The set in which is kept what was on and set before the first switch: a way back. */
export const usualSetId = 'usual';

/** The set of models that run on the person's own computer. */
export const localSetId = 'local';

/** Switches to a set. What was on before any set was chosen is kept as a set of its own first. */
export function chooseSet(settings: Settings, setId: string): Settings {
  const isFirst = settings.setId === undefined && settings.sets.every(({ id }) => id !== usualSetId);
  if (!isFirst) return switchSet(settings, setId);
  const { sets, ...rest } = saveSet(settings, usualSetId, usualSetId);
  const ordered = [...sets.filter(({ id }) => id === usualSetId), ...sets.filter(({ id }) => id !== usualSetId)];
  return switchSet({ ...rest, sets: ordered }, setId);
}

/** Keeps what is on and set now as a new set. */
export function keepAsSet(settings: Settings, name: string, newId: () => string = () => crypto.randomUUID()): Settings {
  return saveSet(pinned(settings), newId(), name);
}

export function renameSet(settings: Settings, id: string, name: string): Settings {
  return { ...settings, sets: settings.sets.map((set) => (set.id === id ? { ...set, name } : set)) };
}

/**
 * Adds models together with a set that asks them and no others. They are off until that set is chosen; where nothing
 * was on, it is chosen at once.
 */
export function addModelsAsSet(settings: Settings, models: readonly ModelSettings[], setId: string): Settings {
  const isFirst = settings.models.every(({ on }) => !on);
  const off = models.map((model) => ({ ...model, on: false }));
  const { sets, ...rest } = off.reduce(addModel, pinned(settings));
  const set = {
    id: setId,
    name: setId,
    modelIds: Object.fromEntries(models.map(({ key, modelId }) => [key, modelId])),
    onKeys: models.map(({ key }) => key),
    asking: {},
  };
  const added = { ...rest, sets: [...sets.filter(({ id }) => id !== setId), set] };
  return isFirst ? switchSet(added, setId) : added;
}

/** Sets that leave on whoever is on would, after a switch from another set, ask that set's models: they get their own. */
function pinned(settings: Settings): Settings {
  const on = settings.models.filter((model) => model.on).map(({ key }) => key);
  const usual: readonly string[] = on.length > 0 ? on : serviceIds;
  return { ...settings, sets: settings.sets.map((set) => ({ ...set, onKeys: set.onKeys ?? usual })) };
}
