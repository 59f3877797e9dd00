// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EndpointForm } from '../../../components/settings/EndpointForm.tsx';
import type { OptionsActions } from '../../../components/settings/options-actions.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';
import { readSettings } from '../../../utils/store/settings.ts';
import { click, draw, find, type } from '../draw.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());
beforeEach(async () => {
  fakeBrowser.reset();
  await useRealTexts();
});

async function open(isAllowed = true) {
  const calls: unknown[] = [];
  const actions: OptionsActions = {
    shortcuts: { 'ask-all': undefined, 'ask-own': undefined, 'toggle-panel': undefined },
    requestHostPermission: async (url) => {
      calls.push(['allow', url]);
      return isAllowed;
    },
    send: async (request) => {
      calls.push(request);
      return { ok: true, models: [{ id: 'gemma3:4b' }] };
    },
  };
  const added: string[] = [];
  const page = await draw(
    <EndpointForm settings={defaultSettings} actions={actions} onAdded={(label) => added.push(label)} />,
  );
  return { page, calls, added };
}

test('the browser is asked for the host in the click, before anything is sent there', async () => {
  const { page, calls } = await open();
  await click(find(page, 'button', 'Connect'));
  expect(calls).toEqual([
    ['allow', 'http://localhost:11434/v1'],
    { type: 'list-endpoint', baseURL: 'http://localhost:11434/v1' },
  ]);
  expect(page.textContent).toContain('1 model found');
});

test('nothing is sent to a host that was not allowed', async () => {
  const { page, calls } = await open(false);
  await click(find(page, 'button', 'Connect'));
  expect(calls).toEqual([['allow', 'http://localhost:11434/v1']]);
  expect(page.textContent).toContain('was not allowed to reach this address');
});

test('the only model there is chosen and named, and added free of charge where it is local', async () => {
  const { page, added } = await open();
  await click(find(page, 'button', 'Connect'));
  await click(find(page, 'button[type="submit"]'));
  await expect.poll(() => added).toEqual(['gemma3']);
  const { models, prices } = await readSettings();
  expect(models.at(-1)).toMatchObject({
    providerId: 'openai-compatible',
    label: 'gemma3',
    modelId: 'gemma3:4b',
    baseURL: 'http://localhost:11434/v1',
    on: true,
  });
  expect(prices).toEqual([{ providerId: 'openai-compatible', modelId: 'gemma3:4b', prices: { input: 0, output: 0 } }]);
});

test('a key goes to the background and never into the settings', async () => {
  const { page, calls, added } = await open();
  await click(find(page, 'button', 'OpenRouter'));
  await type(find(page, 'input[type="password"]'), 'canary-key-9c1e');
  await click(find(page, 'button', 'Connect'));
  await click(find(page, 'button[type="submit"]'));
  await expect.poll(() => added).toHaveLength(1);
  expect(calls).toContainEqual({
    type: 'list-endpoint',
    baseURL: 'https://openrouter.ai/api/v1',
    key: 'canary-key-9c1e',
  });
  const settings = await readSettings();
  expect(calls).toContainEqual({ type: 'save-key', modelKey: settings.models.at(-1)?.key, key: 'canary-key-9c1e' });
  expect(JSON.stringify(settings)).not.toContain('canary');
  expect(settings.prices).toEqual([]);
});
