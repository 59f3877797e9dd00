import { describe, expect, test } from 'vitest';
import { capabilitiesOf } from '../../../utils/ask/capabilities/capabilities-of.ts';
import { fitRequest } from '../../../utils/ask/capabilities/fit-request.ts';
import type { AskRequest } from '../../../utils/ask/provider.ts';
import { catalog, serviceIds } from '../../../utils/ask/providers/catalog.ts';
import type { ProviderId } from '../../../utils/domain.ts';
import { geminiModels, openaiModels } from '../../emulator/model-lists.ts';
import { question } from '../collect.ts';

describe('capabilitiesOf', () => {
  test.each(serviceIds)('knows the models that %s is offered with', (id) => {
    for (const modelId of catalog[id].knownModelIds) {
      expect(capabilitiesOf(id, modelId), modelId).toMatchObject({
        known: true,
        efforts: ['quick', 'standard', 'deep'],
      });
    }
  });

  test.each<[ProviderId, string, object]>([
    ['deepseek', 'deepseek-flash', { temperature: 'quick-only', webSearch: true, vision: true, thoughts: 'streamed' }],
    ['deepseek', 'deepseek-v4-pro', { webSearch: false, vision: false, maxOutputTokens: 384_000 }],
    ['deepseek', 'deepseek-v4-flash', { webSearch: true }],
    [
      'openai',
      'gpt-6.1-sol',
      { temperature: 'never', thoughts: 'summary', inputTokens: 922_000, maxOutputTokens: 128_000 },
    ],
    ['openai', 'gpt-6.1-terra-2026-09-29', { known: true, maxOutputTokens: 128_000 }],
    ['openai', 'gpt-4o', { temperature: 'always', efforts: [], thoughts: 'none' }],
    ['openai', 'gpt-5-chat-latest', { temperature: 'always', efforts: [] }],
    ['gemini', 'gemini-4-hydrogen', { temperature: 'always', webSearch: true, vision: true, maxOutputTokens: 65_536 }],
    ['gemini', 'models/gemini-2.5-pro', { known: true }],
    ['gemini', 'gemini-flash-latest', { known: true }],
  ])('%s %s', (id, modelId, expected) => {
    expect(capabilitiesOf(id, modelId)).toMatchObject(expected);
  });

  test.each<[ProviderId, string]>([
    ['deepseek', 'deepseek-chat'],
    ['openai', 'something-new'],
    ['gemini', 'gemma-4-27b-it'],
    ['gemini', 'gemini-2.5-flash-image'],
    ['gemini', 'gemini-3.1-flash-tts-preview'],
    ['openai-compatible', 'gpt-6.1-terra'],
    ['openai-compatible', ''],
  ])('%s %s is unknown', (id, modelId) => {
    expect(capabilitiesOf(id, modelId)).toEqual({
      known: false,
      efforts: [],
      thoughts: 'unknown',
      temperature: 'always',
      webSearch: false,
      vision: 'unknown',
    });
  });

  test('every model of the lists that answers is known', () => {
    const gemini = geminiModels.filter(({ thinks }) => thinks).map(({ id }) => id);
    expect(gemini.filter((id) => !capabilitiesOf('gemini', id).known)).toEqual([]);
    const openai = openaiModels.map(({ id }) => id).filter((id) => /^gpt-\d/.test(id));
    expect(openai.filter((id) => !capabilitiesOf('openai', id).known)).toEqual([]);
  });
});

describe('fitRequest', () => {
  const all: AskRequest = {
    ...question,
    systemPrompt: 'Be brief.',
    effort: 'deep',
    temperature: 0,
    maxOutputTokens: 500,
    webSearch: true,
  };
  const fitted = (id: ProviderId, modelId: string, request: AskRequest = all) =>
    fitRequest(request, capabilitiesOf(id, modelId));

  test.each<[ProviderId, string, AskRequest, readonly string[]]>([
    ['gemini', 'gemini-3.8-flash', all, []],
    ['openai', 'gpt-6.1-terra', all, ['temperature']],
    ['openai', 'gpt-4o', all, ['effort']],
    ['deepseek', 'deepseek-flash', all, ['temperature']],
    ['deepseek', 'deepseek-flash', { ...all, effort: 'quick' }, []],
    ['deepseek', 'deepseek-v4-pro', { ...all, effort: 'quick' }, ['webSearch']],
    ['openai-compatible', 'gemma3', all, ['effort', 'webSearch']],
    // Not searching is what they all can.
    ['openai-compatible', 'gemma3', { ...question, webSearch: false }, []],
    ['openai', 'gpt-6.1-terra', question, []],
  ])('%s %s', (id, modelId, request, dropped) => {
    const { request: sent, dropped: left } = fitted(id, modelId, request);
    expect(left).toEqual(dropped);
    expect(sent).toEqual(Object.fromEntries(Object.entries(request).filter(([name]) => !dropped.includes(name))));
  });

  test('no answer is asked to be longer than it can be', () => {
    const long = { ...question, maxOutputTokens: 1_000_000 };
    expect(fitted('gemini', 'gemini-3.8-flash', long).request.maxOutputTokens).toBe(65_536);
    expect(fitted('openai', 'gpt-5.5', long).request.maxOutputTokens).toBe(1_000_000);
  });
});
