import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../utils/store/default-settings.ts';
import { mendSettings } from '../../utils/store/mend-settings.ts';

const [deepseek] = defaultSettings.models;
const own = { ...deepseek, on: true, keyEnding: '9c1e' };
const added = { key: 'added-1', providerId: 'openai-compatible', label: 'Gemma', modelId: 'gemma3', on: true };

describe('settings that were kept', () => {
  it('are as they were kept, with what an older version did not know', () => {
    const kept = { masking: 'always', keepDays: 30, asking: { effort: 'deep' }, models: [own], later: 1 };
    expect(mendSettings(kept)).toEqual({ ...defaultSettings, ...kept });
    expect(mendSettings(undefined)).toEqual(defaultSettings);
  });

  it('have the default for what is damaged, and only for that', () => {
    const damaged = { models: 5, asking: [], localOnly: 'yes', keepDays: '30', masking: 'always', lockAfterMinutes: 5 };
    expect(mendSettings(damaged)).toEqual({ ...defaultSettings, masking: 'always', lockAfterMinutes: 5 });
  });

  it('keep the models that are whole, and all three services', () => {
    const { models } = mendSettings({ models: [own, null, { key: 'gemini' }, added] });
    expect(models.map(({ key, on }) => [key, on])).toEqual([
      ['deepseek', true],
      ['openai', false],
      ['gemini', false],
      ['added-1', true],
    ]);
  });

  it('are settings whatever was kept', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings)), fc.anything()),
        (any, fields) => {
          for (const kept of [any, fields]) {
            const { models, sets, prices } = mendSettings(kept);
            for (const list of [models, sets, prices]) expect(Array.isArray(list)).toBe(true);
            for (const { key } of models) expect(typeof key).toBe('string');
          }
        },
      ),
    );
  });
});
