import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { ollamaOriginsLines } from '../../utils/ask/errors/ollama-origins.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { type Emulator, instantPace, startEmulator } from '../emulator/emulator.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { type LocalServer, localAnswer, localThought, startLocalServer } from './local-server.ts';
import { panelText, waitForText } from './panel-steps.ts';
import { clickAndAllow, clickAndDeny } from './permission-prompt.ts';

const trio = ['deepseek-r1', 'gpt-oss:20b', 'gemma3'];

let profile: string;
let emulator: Emulator;
let display: Display;
let server: LocalServer;
let lab: Lab;
let options: Page;

/** Ollama's usual address leads to the server of this test, whatever else runs on this computer. */
const mapped = () => [`--host-resolver-rules=MAP localhost:11434 ${server.host}`];

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'triptych-endpoints-'));
  emulator = await startEmulator({ pace: instantPace });
  display = await openDisplay();
  server = await startLocalServer();
  lab = await openLab({ profile, emulator, display, switches: mapped() });
  options = await lab.chromium.browser.newPage();
  await options.goto(lab.chromium.page('options.html'));
});

afterAll(async () => {
  await lab?.close();
  await display?.close();
  await emulator?.stop();
  await server?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(() => emulator.reset());

async function button(page: Page, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  if (!found) throw new Error(`No button “${name}”.`);
  return found;
}

const storedSettings = (): Promise<Settings> =>
  options.evaluate(async () => (await chrome.storage.local.get('settings')).settings as Settings);

const posts = () => server.received.filter(({ method }) => method === 'POST');

/** Switches a model on or off by its switch in the table. */
async function switchModel(label: string, on: boolean): Promise<void> {
  await options.bringToFront();
  const control = await options.waitForSelector(`::-p-aria([name="${label} on"][role="switch"])`);
  const isOn = await control?.evaluate((element) => element.getAttribute('aria-checked') === 'true');
  if (isOn !== on) await control?.click();
}

describe('a model on this computer', () => {
  it('is not reached while the browser’s own question is answered with no', async () => {
    await (await button(options, 'Add a model')).click();
    await clickAndDeny(lab, options, await button(options, 'Connect'));
    await waitForText(options, 'The browser was not allowed to reach this address');
    expect(server.received).toEqual([]);
  });

  it('is listed live once it is answered with yes, and added without a key', async () => {
    await clickAndAllow(lab, options, await button(options, 'Connect'), 'http://localhost/*');
    await waitForText(options, '3 models found');
    expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/models']);

    const model = await options.waitForSelector('::-p-aria([name="Model"][role="combobox"])');
    await model?.click();
    await options.waitForSelector('[role="option"]');
    const names = await options.$$eval('[role="option"]', (items) => items.map((item) => item.textContent));
    expect([...names].sort()).toEqual([...trio].sort());
    await options.locator('::-p-aria([name="gemma3"][role="option"])').click();
    await (await button(options, 'Add')).click();
    await waitForText(options, 'gemma3 was added, and is on');
    expect((await storedSettings()).models.at(-1)).toMatchObject({
      providerId: 'openai-compatible',
      label: 'gemma3',
      modelId: 'gemma3',
      on: true,
      baseURL: 'http://localhost:11434/v1',
    });
  });

  it('that turns extensions away is explained with the line for this system, and then takes part in a run of two', async () => {
    server.setExtensionsAllowed(false);
    await switchModel('ChatGPT', false);
    await switchModel('Gemini', false);
    const panel = await openPanelPage(lab);
    await askInPanel(panel, 'Why is the sky blue?');
    const refused = await waitForAnswersTo(panel, 'Why is the sky blue?');
    expect(refused.answers.map(({ outcome }) => outcome)).toEqual(['answered', 'failed']);
    expect(refused.answers[1]?.error).toMatchObject({ kind: 'permission', status: 403 });
    expect(posts()).toHaveLength(1);
    await waitForText(panel, ollamaOriginsLines.linux);
    await waitForText(panel, 'gemma3 turns away requests that come from extensions');
    for (const system of ['mac', 'windows'] as const) {
      expect(await panelText(panel)).not.toContain(ollamaOriginsLines[system]);
    }

    server.setExtensionsAllowed(true);
    await (await button(panel, 'Retry')).click();
    await expect.poll(() => posts().length).toBe(2);
    const run = await waitForAnswersTo(panel, 'Why is the sky blue?');
    expect(run.answers[1]).toMatchObject({
      outcome: 'answered',
      text: localAnswer('gemma3'),
      reasoning: '',
      returnedModelId: 'gemma3',
      usage: { inputTokens: 12, outputTokens: 20 },
      price: { usd: 0, exact: true },
    });
    expect(emulator.received.filter(asks())).toHaveLength(1);
    await panel.close();
  });

  it('is never told what machine asks, nor given a key', () => {
    expect(server.received.length).toBeGreaterThanOrEqual(3);
    for (const { headers } of server.received) {
      expect(Object.keys(headers).filter((name) => /stainless|authorization|cookie|referer/.test(name))).toEqual([]);
    }
  });
});

describe('a permission that is taken back', () => {
  it('is noticed before anything is sent, and given again by a button', async () => {
    const panel = await openPanelPage(lab);
    await panel.evaluate(() => chrome.permissions.remove({ origins: ['http://localhost/*'] }));
    const sent = posts().length;
    await askInPanel(panel, 'Is this still allowed?');
    const run = await waitForAnswersTo(panel, 'Is this still allowed?');
    expect(run.answers.map(({ outcome, error }) => [outcome, error?.reason])).toEqual([
      ['answered', undefined],
      ['failed', 'host-not-allowed'],
    ]);
    expect(posts()).toHaveLength(sent);
    await waitForText(panel, 'The browser does not let Triptych reach localhost:11434');

    // Chromium remembers that it was given once, and does not ask again.
    await (await button(panel, 'Allow localhost:11434')).click();
    await expect.poll(() => posts().length).toBe(sent + 1);
    const again = await waitForAnswersTo(panel, 'Is this still allowed?');
    expect(again.answers.map(({ outcome }) => outcome)).toEqual(['answered', 'answered']);
    expect(emulator.received.filter(asks())).toHaveLength(1);
    await panel.close();
  });
});

describe('three on this computer and the three services', () => {
  const chips = (panel: Page) =>
    panel.$$eval('.sets .chip', (all) => all.map((chip) => [chip.textContent, chip.getAttribute('aria-pressed')]));

  /** One click, once the row stands still: it moves when what is beside it has been loaded. */
  async function chooseSet(panel: Page, name: string): Promise<void> {
    await panel.bringToFront();
    await (await panel.$('::-p-aria([name="New question"][role="button"])'))?.click();
    await panel.waitForSelector('form.compose .sets');
    await panel.locator(`.sets ::-p-text(${name})`).click();
    await expect.poll(() => chips(panel)).toContainEqual([name, 'true']);
  }

  it('are asked together, six in one run', async () => {
    await options.bringToFront();
    // The single one makes room.
    await (await button(options, 'Remove gemma3')).click();
    await (await button(options, 'Remove for good gemma3')).click();
    await expect.poll(async () => (await storedSettings()).models.length).toBe(3);
    // The sets that were there before keep to whoever is on now.
    for (const label of ['ChatGPT', 'Gemini']) await switchModel(label, true);
    await (await button(options, 'Add the three')).click();
    await waitForText(options, 'They were added');
    for (const label of ['DeepSeek R1', 'gpt-oss', 'Gemma']) await switchModel(label, true);
    const panel = await openPanelPage(lab);
    await askInPanel(panel, 'Why is the sea salt?');
    const run = await waitForAnswersTo(panel, 'Why is the sea salt?');
    expect(run.answers.map(({ outcome, model }) => [model.label, outcome])).toEqual(
      ['DeepSeek', 'ChatGPT', 'Gemini', 'DeepSeek R1', 'gpt-oss', 'Gemma'].map((label) => [label, 'answered']),
    );
    expect(run.answers.slice(3).map(({ text }) => text)).toEqual(trio.map(localAnswer));
    expect(run.answers.slice(3).map(({ reasoning }) => reasoning)).toEqual(trio.map(localThought));
    await waitForText(panel, '6 of 6');
    await panel.close();
  });

  it('are switched between by a set, in one click, and the choice survives a restart', async () => {
    const panel = await openPanelPage(lab);
    await expect.poll(async () => (await chips(panel)).map(([name]) => name)).toEqual(['Fast', 'Deep', 'Local']);
    await chooseSet(panel, 'Local');
    const sent = posts().length;
    await askInPanel(panel, 'Does this leave the computer?');
    const local = await waitForAnswersTo(panel, 'Does this leave the computer?');
    expect(local.answers.map(({ text }) => text)).toEqual(trio.map(localAnswer));
    expect(posts()).toHaveLength(sent + 3);
    expect(emulator.received.filter(asks())).toEqual([]);

    await lab.close();
    lab = await openLab({ profile, emulator, display, switches: mapped(), keepsSettings: true });
    const reopened = await openPanelPage(lab);
    await reopened.waitForSelector('.sets .chip[aria-pressed="true"]');
    expect((await chips(reopened)).filter(([, isPressed]) => isPressed === 'true')).toEqual([['Local', 'true']]);
    await chooseSet(reopened, 'Deep');
    await askInPanel(reopened, 'And the services?');
    const deep = await waitForAnswersTo(reopened, 'And the services?');
    expect(deep.settings).toEqual({ effort: 'deep' });
    expect(deep.answers.slice(0, 3).map(({ model }) => model.modelId)).toEqual([
      'deepseek-v4-pro',
      'gpt-6.1-sol',
      'gemini-4-argon',
    ]);
    expect(emulator.received.filter(asks())).toHaveLength(3);
  });
});
