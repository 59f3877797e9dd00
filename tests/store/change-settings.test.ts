import { describe, expect, it } from 'vitest';
import {
  addModel,
  changeAsking,
  changeModel,
  removeModel,
  removeSet,
  saveSet,
  switchSet,
} from '../../utils/store/change-settings.ts';
import { defaultSettings, isReady, type ModelSettings, type Settings } from '../../utils/store/default-settings.ts';

const gemma: ModelSettings = {
  key: 'gemma',
  providerId: 'openai-compatible',
  label: 'Gemma',
  on: true,
  modelId: 'gemma3',
  baseURL: 'http://localhost:11434/v1',
};

const modelIds = ({ models }: Settings) => models.map(({ modelId }) => modelId);
const onKeys = ({ models }: Settings) => models.filter(({ on }) => on).map(({ key }) => key);

describe('models', () => {
  it('are all off at first', () => {
    expect(onKeys(defaultSettings)).toEqual([]);
  });

  it('are ready with a key, or without one on a server of one’s own', () => {
    const [deepseek] = changeModel(defaultSettings, 'deepseek', { on: true }).models;
    expect(deepseek && isReady(deepseek)).toBe(false);
    expect(deepseek && isReady({ ...deepseek, keyEnding: '9c1e' })).toBe(true);
    expect(isReady(gemma)).toBe(true);
    expect(isReady({ ...gemma, on: false })).toBe(false);
  });

  it('are added up to six, each once, and removed from the sets too', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ ...gemma, key: `gemma-${index}` }));
    const full = many.reduce(addModel, addModel(defaultSettings, gemma));
    expect(full.models.map(({ key }) => key)).toEqual(['deepseek', 'openai', 'gemini', 'gemma', 'gemma-0', 'gemma-1']);
    expect(addModel(addModel(defaultSettings, gemma), gemma).models).toHaveLength(4);

    const saved = saveSet(addModel(defaultSettings, gemma), 'local', 'Local');
    const without = removeModel(saved, 'gemma');
    expect(without.sets.at(-1)).toMatchObject({ onKeys: [], modelIds: { deepseek: 'deepseek-flash' } });
    expect(JSON.stringify(without)).not.toContain('gemma');
  });
});

describe('sets', () => {
  it('change the models and what is set, but switch nobody on who was off', () => {
    const settings = switchSet(changeModel(defaultSettings, 'gemini', { on: true }), 'deep');
    expect(modelIds(settings)).toEqual(['deepseek-v4-pro', 'gpt-6.1-sol', 'gemini-4-argon']);
    expect(settings.asking).toEqual({ effort: 'deep' });
    expect(onKeys(settings)).toEqual(['gemini']);
  });

  it('remember what was changed while they were switched to', () => {
    const deep = changeAsking(switchSet(defaultSettings, 'deep'), { temperature: 0.2, effort: undefined });
    const changed = changeModel(deep, 'gemini', { modelId: 'gemini-4-carbon', on: true });
    const back = switchSet(switchSet(changed, 'fast'), 'deep');
    expect(back.asking).toEqual({ temperature: 0.2 });
    expect(modelIds(back)[2]).toBe('gemini-4-carbon');
    expect(onKeys(back)).toEqual(['gemini']);
    expect(switchSet(changed, 'fast').asking).toEqual({ effort: 'quick' });
  });

  it('are saved under a name with who is on, and removed', () => {
    const saved = saveSet(addModel(defaultSettings, gemma), 'local', 'Local');
    expect(saved.setId).toBe('local');
    const others = changeModel(switchSet(saved, 'fast'), 'gemini', { on: true });
    expect(onKeys(switchSet(others, 'local'))).toEqual(['gemma']);
    expect(removeSet(saved, 'local')).toMatchObject({ sets: defaultSettings.sets });
    expect(removeSet(saved, 'local').setId).toBeUndefined();
  });

  it('that do not exist change nothing', () => {
    expect(switchSet(defaultSettings, 'none')).toBe(defaultSettings);
  });
});
