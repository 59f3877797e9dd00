import { expect, test } from 'vitest';
import { identityOf, letterOf } from '../../../components/shared/identity.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';

test('a model is drawn by its place, whoever else takes part; a service by its own name', () => {
  expect(identityOf({ key: 'added-5-b', providerId: 'openai-compatible' })).toBe('added-5');
  expect(identityOf({ key: 'made elsewhere', providerId: 'openai-compatible' })).toBe('added-4');
  expect(defaultSettings.models.map(identityOf)).toEqual(['deepseek', 'openai', 'gemini']);
});

test('the letter is the first of the name', () => {
  expect(letterOf(' gpt-oss')).toBe('G');
  expect(letterOf('éclair')).toBe('É');
  expect(letterOf('')).toBe('');
});
