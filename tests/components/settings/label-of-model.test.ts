import { expect, test } from 'vitest';
import { labelOfModel } from '../../../components/settings/label-of-model.ts';

test.each([
  ['gpt-oss:20b', 'gpt-oss'],
  ['deepseek/deepseek-r1:free', 'deepseek-r1'],
  ['gemma-3-4b-it.gguf', 'gemma-3-4b-it'],
  ['', ''],
])('%j is called %j at first', (modelId, label) => {
  expect(labelOfModel(modelId)).toBe(label);
});
