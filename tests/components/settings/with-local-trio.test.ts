import { expect, test } from 'vitest';
import { withLocalTrio } from '../../../components/settings/with-local-trio.ts';
import { defaultSettings, type Settings } from '../../../utils/store/default-settings.ts';
import { addModelsAsSet, chooseSet } from '../../../utils/store/sets.ts';

const ready: Settings = { ...defaultSettings, models: defaultSettings.models.map((model) => ({ ...model, on: true })) };
const onKeys = ({ models }: Settings) => models.filter(({ on }) => on).map(({ key }) => key);

test('the local three come with their set, free of charge, and leave those that are on alone', () => {
  let ids = 0;
  const added = withLocalTrio(ready, () => String(++ids));
  expect(added.models.slice(3).map(({ key, modelId }) => [key, modelId])).toEqual([
    ['added-4-1', 'deepseek-r1'],
    ['added-5-2', 'gpt-oss:20b'],
    ['added-6-3', 'gemma3'],
  ]);
  expect(onKeys(added)).toEqual(['deepseek', 'openai', 'gemini']);
  expect(added.prices.map(({ prices }) => prices.output)).toEqual([0, 0, 0]);

  const local = chooseSet(added, 'local');
  expect(onKeys(local)).toEqual(['added-4-1', 'added-5-2', 'added-6-3']);
  expect(onKeys(chooseSet(local, 'fast'))).toEqual(['deepseek', 'openai', 'gemini']);
});

test('with nothing on, the local three are on at once', () => {
  expect(onKeys(withLocalTrio(defaultSettings))).toHaveLength(3);
});

test('without room for all three, none is added', () => {
  const [first] = withLocalTrio(ready).models.slice(3);
  const four = addModelsAsSet(ready, first ? [first] : [], 'one');
  expect(withLocalTrio(four)).toBe(four);
});
