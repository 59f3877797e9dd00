import { expect, test } from 'vitest';
import { changeAsking, changeModel } from '../../utils/store/change-settings.ts';
import { defaultSettings, type ModelSettings, type Settings } from '../../utils/store/default-settings.ts';
import { changeOwnPrice } from '../../utils/store/own-price.ts';
import { addModelsAsSet, chooseSet, keepAsSet, renameSet } from '../../utils/store/sets.ts';

const ready: Settings = {
  ...defaultSettings,
  models: defaultSettings.models.map((model) => ({ ...model, on: true, keyEnding: 'abcd' })),
};
const gemma: ModelSettings = {
  key: 'gemma',
  providerId: 'openai-compatible',
  label: 'Gemma',
  on: true,
  modelId: 'gemma3',
  baseURL: 'http://localhost:11434/v1',
};
const onKeys = ({ models }: Settings) => models.filter(({ on }) => on).map(({ key }) => key);
const modelIds = ({ models }: Settings) => models.map(({ modelId }) => modelId);

test('what was on before the first switch can be come back to', () => {
  const own = changeAsking(changeModel(ready, 'openai', { modelId: 'gpt-6-astra' }), { temperature: 0.5 });
  const fast = chooseSet(own, 'fast');
  expect(modelIds(fast)).toContain('gpt-6-luna');
  expect(fast.sets.map(({ id }) => id)).toEqual(['usual', 'fast', 'deep']);
  const back = chooseSet(chooseSet(fast, 'deep'), 'usual');
  expect(modelIds(back)).toEqual(modelIds(own));
  expect(back.asking).toEqual({ temperature: 0.5 });
});

test('a kept set holds who is on, and switching to another does not drag them along', () => {
  const one = changeModel(changeModel(ready, 'deepseek', { on: false }), 'gemini', { on: false });
  const kept = keepAsSet(one, 'Mine', () => 'mine');
  expect(kept.setId).toBe('mine');
  expect(onKeys(chooseSet(renameSet(kept, 'mine', 'Other'), 'mine'))).toEqual(['openai']);
});

test('models that come as a set leave alone who is on, until that set is chosen', () => {
  const added = addModelsAsSet(ready, [gemma], 'local');
  expect(onKeys(added)).toEqual(['deepseek', 'openai', 'gemini']);
  const local = chooseSet(added, 'local');
  expect(onKeys(local)).toEqual(['gemma']);
  expect(onKeys(chooseSet(local, 'fast'))).toEqual(['deepseek', 'openai', 'gemini']);
});

test('an own price takes the place of the one before, and can be taken back', () => {
  const model = { providerId: 'openai', modelId: 'gpt-6.1-terra' } as const;
  const once = changeOwnPrice(ready, model, { input: 1, output: 2 });
  const twice = changeOwnPrice(once, model, { input: 3, output: 4 });
  expect(twice.prices).toEqual([{ ...model, prices: { input: 3, output: 4 } }]);
  expect(changeOwnPrice(twice, model, undefined).prices).toEqual([]);
});
