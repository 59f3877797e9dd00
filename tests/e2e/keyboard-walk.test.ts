import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { instantPace } from '../emulator/emulator.ts';
import { asks, openPanelPage } from './ask-in-panel.ts';
import { pressAndLook, readFocus, tabThrough, tabTo } from './keyboard-steps.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForRun, waitForText } from './panel-steps.ts';

/*
 * From the first question to the settings with nothing but the keyboard: no click, no touch, no focus that a key did
 * not bring. Whatever has the focus is seen to have it.
 */

const everest = 'How high is Mount Everest, when was it first climbed, and can it be done without bottled oxygen?';
const debounce = 'Write a TypeScript function that debounces another function, with a cancel method.';

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
  // After the last stop of a page the browser's own bars have their turn; here the page goes on.
  await panel.emulateFocusedPage(true);
  await panel.setViewport({ width: 400, height: 800 });
});

afterAll(() => lab?.close());

const views = () =>
  panel.$$eval('.views [aria-current]', (buttons) => buttons.map((button) => button.getAttribute('data-view')));

/** Goes down an open menu to the item of this name. */
async function arrowTo(name: string): Promise<void> {
  await panel.waitForFunction(() => document.activeElement?.closest('[role="menu"]'), { polling: 50 });
  const passed: string[] = [];
  while ((await readFocus(panel)).name !== name) {
    passed.push((await pressAndLook(panel, 'ArrowDown')).name);
    if (passed.length > 20) throw new Error(`The menu has no “${name}” but ${passed.join(', ')}`);
  }
}

it('asks, and Escape stops what is being written', async () => {
  lab.emulator.setPace('all', { firstByteMs: 0, charactersPerSecond: 40, chunkCharacters: 8 });
  await panel.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', { polling: 50 });
  expect((await readFocus(panel)).isVisible).toBe(true);
  await panel.keyboard.type('Why do we have leap years?');
  await panel.keyboard.press('Enter');
  await waitForRun(panel, 'Why do we have leap years?');
  await lab.emulator.waitForRequests(3, (request) => asks('leap years')(request) && request.textSent !== '');
  await pressAndLook(panel, 'Escape');
  const run = await waitForAnswersTo(panel, 'Why do we have leap years?');
  expect(run.answers.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped', 'stopped']);
  await waitForText(panel, 'You stopped DeepSeek');
});

it('starts another question with N, and gets its comparison', async () => {
  lab.emulator.setPace('all', instantPace);
  await pressAndLook(panel, 'n');
  await panel.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', { polling: 50 });
  await panel.keyboard.type(everest);
  await panel.keyboard.press('Enter');
  await waitForAnswersTo(panel, everest);
  await waitForText(panel, '3 of 3');
  await waitForText(panel, 'where they differ');
});

it('shows all keys with ?, and Escape gives the focus back', async () => {
  await tabTo(panel, 'Redline');
  await panel.keyboard.type('?');
  await panel.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'), { polling: 50 });
  expect((await readFocus(panel)).isVisible).toBe(true);
  await panel.keyboard.press('Escape');
  await panel.waitForFunction(() => !document.querySelector('[role="dialog"]'), { polling: 50 });
  await expect.poll(async () => (await readFocus(panel)).name).toBe('Redline');
});

it('steps through the differences, goes to a place in its answer, and comes back', async () => {
  const first = await pressAndLook(panel, 'j');
  const second = await pressAndLook(panel, 'j');
  expect(first.group).toBeDefined();
  expect(second.group).not.toBe(first.group);
  expect((await pressAndLook(panel, 'k')).group).toBe(first.group);
  expect(await views()).toEqual(['differences']);

  const link = await pressAndLook(panel, 'Tab');
  expect(link.group).toBe(first.group);
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(
    (group) => document.activeElement instanceof HTMLElement && document.activeElement.dataset.place === group,
    { polling: 50 },
    first.group,
  );
  expect(await views()).toEqual(['answers']);
  expect(await readFocus(panel)).toMatchObject({ group: first.group, isVisible: true });

  await tabTo(panel, 'Back to the differences', 'back');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(() => document.querySelector('details.point'), { polling: 50 });
  expect(await readFocus(panel)).toEqual(link);
});

it('reads two answers as one, and picks which', async () => {
  await pressAndLook(panel, '3');
  await waitForText(panel, 'only in DeepSeek');
  await tabTo(panel, 'First answer');
  await pressAndLook(panel, 'ArrowDown');
  await pressAndLook(panel, 'ArrowDown');
  await waitForText(panel, 'only in Gemini');
  await tabTo(panel, 'Side by side');
  await pressAndLook(panel, 'Space');
  expect(await panel.$eval('.key label:last-child input', (box) => (box as HTMLInputElement).checked)).toBe(true);
});

it('goes from answer to answer with the arrows', async () => {
  await pressAndLook(panel, '2');
  const before = await tabTo(panel, /^(DeepSeek|ChatGPT|Gemini) .* differ/);
  const after = await pressAndLook(panel, 'ArrowRight');
  expect(after.name).not.toBe(before.name);
  const [model = ''] = after.name.split(' ');
  await panel.waitForFunction(
    (name) => document.querySelector('[role="tabpanel"]:not([hidden]) h2')?.textContent?.includes(name),
    { polling: 50 },
    model,
  );
});

it('lets one model sum up, with its price first and its name on it after', async () => {
  await pressAndLook(panel, '1');
  await tabTo(panel, 'Let one model sum this up');
  const before = lab.emulator.received.length;
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'), { polling: 50 });
  await waitForText(panel, '≈ $');
  await waitForText(panel, 'Goes to 127.0.0.1');
  expect(lab.emulator.received.length).toBe(before);
  await tabTo(panel, 'DeepSeek');
  await pressAndLook(panel, 'ArrowDown');
  await tabTo(panel, 'Ask ChatGPT');
  await panel.keyboard.press('Enter');
  await waitForText(panel, 'The view of ChatGPT');
  await waitForText(panel, 'One model’s summary');
  await waitForText(panel, '1 of 1');
  const asked = lab.emulator.received.slice(before).filter(asks());
  expect(asked.map(({ service }) => service)).toEqual(['openai']);
  // It is given what all three answered, by their names.
  for (const name of ['DeepSeek', 'ChatGPT', 'Gemini']) expect(JSON.stringify(asked[0]?.body)).toContain(name);
});

it('follows up from F', async () => {
  await panel.waitForSelector('form.composer textarea');
  await pressAndLook(panel, 'f');
  expect((await readFocus(panel)).name).toBe('Your question');
  await panel.keyboard.type(debounce);
  await panel.keyboard.press('Enter');
  await waitForRun(panel, debounce);
  const run = await waitForAnswersTo(panel, debounce);
  expect(run.follows).toBeDefined();
});

it('goes through the menu with the arrows, and Escape gives the focus back to its button', async () => {
  await tabTo(panel, 'Menu');
  await panel.keyboard.press('ArrowDown');
  await panel.waitForFunction(() => document.activeElement?.closest('[role="menuitem"]'), { polling: 50 });
  const first = await readFocus(panel);
  const second = await pressAndLook(panel, 'ArrowDown');
  expect(second.name).not.toBe(first.name);
  // What it would cost to ask again may have been worked out meanwhile, and stands in the name of that item.
  const beginning = (name: string) => name.split(' ').slice(0, 2);
  expect(beginning((await pressAndLook(panel, 'ArrowUp')).name)).toEqual(beginning(first.name));
  await panel.keyboard.press('Escape');
  await panel.waitForFunction(() => !document.querySelector('[role="menu"]'), { polling: 50 });
  await expect.poll(async () => (await readFocus(panel)).name).toBe('Menu');
});

it('finds an earlier run in the history, marks it and opens it', async () => {
  await pressAndLook(panel, 'h');
  await waitForText(panel, '4 runs');
  await tabTo(panel, 'Search questions');
  await panel.keyboard.type('bottled');
  await waitForText(panel, 'of 4 runs');
  await tabTo(panel, /tags, note, delete: How high is/i);
  await panel.keyboard.press('Enter');
  await arrowTo('Tags and note');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(() => document.activeElement?.tagName === 'INPUT', { polling: 50 });
  await panel.keyboard.type('mountains');
  await panel.keyboard.press('Enter');
  await waitForText(panel, '#mountains');
  const focus = await readFocus(panel);
  expect(focus.name).toMatch(/tags, note, delete: How high is/i);
  expect(focus.isVisible).toBe(true);
  await tabTo(panel, everest.slice(0, 20), 'back');
  await panel.keyboard.press('Enter');
  await waitForRun(panel, everest);
  await waitForText(panel, '3 of 3');
});

it('opens the settings from the menu, where every stop is seen and a switch turns by Space', async () => {
  await tabTo(panel, 'Menu');
  await panel.keyboard.press('Enter');
  await arrowTo('Keys and options');
  const opened = lab.chromium.browser.waitForTarget((target) => target.url().includes('options.html'));
  await panel.keyboard.press('Enter');
  const options = await (await opened).asPage();
  await options.bringToFront();
  await options.emulateFocusedPage(true);
  await waitForText(options, 'Services');
  const stops = await tabThrough(options);
  expect(stops.length).toBeGreaterThan(30);
  // In the order of the page: the services before the keys, the keys before the privacy.
  const order = [/^Model of DeepSeek/, /^DeepSeek key/, /^System prompt/, /^(Ask at once|Let me edit)/, /^Local only/];
  const places = order.map((name) => stops.findIndex((stop) => name.test(stop)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places), stops.join(' → ')).toBeGreaterThan(-1);
  const isOn = () => options.$eval('#services .switch', (box) => (box as HTMLInputElement).checked);
  const before = await isOn();
  await tabTo(options, 'DeepSeek on');
  await pressAndLook(options, 'Space');
  await expect.poll(isOn).toBe(!before);
});
