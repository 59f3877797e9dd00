import { beforeAll, describe, expect, test } from 'vitest';
import { askedWords, knobWords } from '../../../components/knobs/asked-words.ts';
import { knobFacts } from '../../../components/knobs/knob-facts.ts';
import { readNumber } from '../../../components/knobs/read-number.ts';
import { setName } from '../../../components/knobs/set-name.ts';
import { defaultSettings, type ModelSettings } from '../../../utils/store/default-settings.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const local: ModelSettings = {
  key: 'added-4-x',
  providerId: 'openai-compatible',
  label: 'Gemma',
  modelId: 'gemma3',
  baseURL: 'http://localhost:11434/v1',
  on: true,
};
const [deepseek, chatgpt] = defaultSettings.models as [ModelSettings, ModelSettings];
const keys = (models: readonly ModelSettings[]) => models.map(({ key }) => key);

describe('what can be set', () => {
  test('a knob that no model takes is useless, one that some take is not', () => {
    expect(knobFacts('effort', [local], {}).isUseless).toBe(true);
    const facts = knobFacts('effort', [chatgpt, local], {});
    expect(facts.isUseless).toBe(false);
    expect(keys(facts.without)).toEqual(['added-4-x']);
  });

  test('a temperature that is taken at quick effort alone is told apart', () => {
    const facts = knobFacts('temperature', [deepseek, chatgpt, local], { effort: 'deep' });
    expect(keys(facts.without)).toEqual(['openai']);
    expect(keys(facts.onlyQuick)).toEqual(['deepseek']);
    expect(knobFacts('temperature', [deepseek], { effort: 'quick' }).onlyQuick).toEqual([]);
  });
});

test.each([
  ['0.2', 0.2],
  ['0,2', 0.2],
  ['2', 2],
  ['2.', 2],
  ['2.1', undefined],
  ['', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['two', undefined],
])('%j is read as %s', (typed, value) => {
  expect(readNumber(typed, 0, 2)).toBe(value);
});

test('what was set is said in words, and that there was no system prompt', () => {
  expect(askedWords({}, 'en')).toEqual(['no system prompt']);
  expect(knobWords({ effort: 'deep', temperature: 0, maxOutputTokens: 2000, webSearch: true }, 'en')).toEqual([
    'effort deep',
    'temperature 0',
    'at most 2,000 tokens',
    'with web search',
  ]);
  expect(askedWords({ systemPrompt: 'Be brief.' }, 'en')).toEqual(['system prompt: “Be brief.”']);
});

test('a set has our name in the language of the panel until it is given another', () => {
  expect(setName({ id: 'fast', name: 'fast' })).toBe('Fast');
  expect(setName({ id: 'fast', name: 'Everyday' })).toBe('Everyday');
  expect(setName({ id: 'a1', name: 'Mine' })).toBe('Mine');
});
