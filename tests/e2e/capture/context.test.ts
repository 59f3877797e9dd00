import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readStoredRuns } from '../../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../../scripts/browser/wait-for-answers-to.ts';
import { pickAskAllModels } from '../../../scripts/demo/ask-on-page.ts';
import { defaultSettings } from '../../../utils/store/default-settings.ts';
import { asks } from '../ask-in-panel.ts';
import { type Lab, openLab } from '../lab.ts';
import { waitForText } from '../panel-steps.ts';
import { changeSettings } from './change-settings.ts';

const passage = 'The well-known tides, a rise & fall of the sea, follow the moon twice a day.';

/** What these tests change, as it comes. */
const asFirst = {
  askAtOnce: true,
  prompts: defaultSettings.prompts,
  promptMenu: false,
  selectionAs: 'question',
  sendPage: false,
} as const;

let lab: Lab;
let page: Page;

beforeAll(async () => {
  lab = await openLab();
  page = await lab.visit('context.html?session=abc#part');
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(async () => {
  lab.emulator.reset();
  await changeSettings(lab, asFirst);
  await page.bringToFront();
});

async function find(selector: string): Promise<ElementHandle> {
  const element = await page.waitForSelector(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

async function selectPassage(): Promise<ElementHandle> {
  const paragraph = await find('#passage');
  // The page, and not the panel, has the focus from here. A click that came later would undo the selection.
  const clicked = page.evaluate(
    () => new Promise<void>((resolve) => addEventListener('click', () => resolve(), { once: true })),
  );
  await lab.input.click(paragraph);
  await clicked;
  await paragraph.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  return paragraph;
}

async function openMenuOnPassage(): Promise<void> {
  await lab.input.openMenu(await selectPassage());
}

/** Whether our item in the menu has items of its own, as the browser knows it. */
async function hasSubmenu(): Promise<boolean | undefined> {
  const background = await lab.chromium.worker()?.worker();
  return background?.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        chrome.contextMenus.update('ask-all:context', {}, () => resolve(chrome.runtime.lastError === undefined));
      }),
  );
}

const sentTo = async (question: string) =>
  (await lab.emulator.waitForRequests(3, asks(question))).map(({ body }) => JSON.stringify(body));

describe('context of a page', () => {
  it('asks about the text of a link, with one item in the menu', async () => {
    await lab.input.openMenu(await find('#link'));
    await pickAskAllModels(lab.input);
    expect(await sentTo('How do tides work?')).toHaveLength(3);
    await waitForAnswersTo(await lab.chromium.panel(), 'How do tides work?');
  });

  it('says so where a link has no text', async () => {
    await page.evaluate(() => {
      const sign = document.createElement('a');
      sign.id = 'sign';
      sign.href = 'secrets.html';
      sign.style.cssText = 'display: block; width: 40px; height: 20px; background: gray';
      document.body.prepend(sign);
    });
    await lab.input.openMenu(await find('#sign'));
    await pickAskAllModels(lab.input);
    await waitForText(await lab.chromium.panel(), 'This link has no text');
    expect(lab.emulator.received).toEqual([]);
  });

  it('quotes a selection for a question of one’s own, by the shortcut', async () => {
    const panel = await lab.chromium.panel();
    await selectPassage();
    await lab.input.press('alt+shift+e');
    await waitForText(panel, 'Goes along as context');
    await waitForText(panel, passage);
    expect(lab.emulator.received).toEqual([]);
    await panel.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', { polling: 50 });
    await panel.keyboard.type('How often is that?');
    await panel.keyboard.press('Enter');
    for (const body of await sentTo('How often is that?')) {
      expect(body).toContain('<page_excerpt>');
      expect(body).toContain('well-known tides, a rise & fall');
      expect(body).not.toContain('Tides & the moon');
      expect(body).not.toContain('session=abc');
    }
    await waitForAnswersTo(panel, 'How often is that?');
    expect((await readStoredRuns(panel))[0]).toMatchObject({
      question: { text: 'How often is that?', quote: passage },
    });
  });

  it('goes back to the text on its page', async () => {
    const panel = await lab.chromium.panel();
    await panel.locator('details.question summary').click();
    const opened = lab.chromium.browser.waitForTarget(
      (target) => target.url().includes('context.html') && target !== page.target(),
    );
    await panel.locator('details.question a[href*=":~:text="]').click();
    const again = await (await opened).page();
    if (!again) throw new Error('No page was opened.');
    await again.waitForFunction(() => scrollY > 1000, { polling: 50 });
    expect(await again.$eval('#passage', (element) => element.getBoundingClientRect().top)).toBeLessThan(1000);
    await again.close();
  });

  it('sends title and address only when that is chosen, as shown', async () => {
    const panel = await lab.chromium.panel();
    await selectPassage();
    await lab.input.press('alt+shift+e');
    await waitForText(panel, 'Goes along as context');
    await waitForText(panel, 'Send the title and address');
    await panel.locator('.send-page input').click();
    await waitForText(panel, 'Tides & the moon');
    await waitForText(panel, lab.pageUrl('context.html'));
    await panel.locator('form.compose textarea').fill('Where is this from?');
    await panel.locator('form.compose button[type=submit]').click();
    for (const body of await sentTo('Where is this from?')) {
      expect(body).toContain('<page_title>\\nTides & the moon\\n</page_title>');
      expect(body).toContain(`<page_address>\\n${lab.pageUrl('context.html')}\\n</page_address>`);
      expect(body).not.toContain('session=abc');
    }
  });

  it('turns a captured question into context by one click', async () => {
    await changeSettings(lab, { askAtOnce: false });
    const panel = await lab.chromium.panel();
    await openMenuOnPassage();
    await pickAskAllModels(lab.input);
    await panel.waitForFunction((text) => document.querySelector('textarea')?.value === text, { polling: 50 }, passage);
    await panel.locator('.own-question').click();
    await panel.waitForFunction(
      () => document.querySelector('textarea')?.value === '' && document.activeElement?.tagName === 'TEXTAREA',
      { polling: 50 },
    );
    await panel.locator('::-p-aria(Leave the context out)').click();
    await panel.waitForFunction(() => document.querySelector('.quoted') === null, { polling: 50 });
  });

  it('takes a selection as context by the one menu item, where that is set', async () => {
    await changeSettings(lab, { selectionAs: 'context' });
    const panel = await lab.chromium.panel();
    await openMenuOnPassage();
    await pickAskAllModels(lab.input);
    await waitForText(panel, 'Goes along as context');
    expect(lab.emulator.received).toEqual([]);
  });

  it('puts the words of a prompt around the selection, from the submenu', async () => {
    await changeSettings(lab, {
      promptMenu: true,
      prompts: [{ id: 'mine', name: 'R & D in 100%', template: 'In one word: {text}' }, { id: 'explain' }],
    });
    await expect.poll(hasSubmenu).toBe(true);
    await openMenuOnPassage();
    // From below: "Inspect", ours; in its submenu as it is, own question, and the prompts.
    await lab.input.press('Up', 'Up', 'Right', 'Down', 'Down', 'Return');
    expect(await sentTo(`In one word: ${passage}`)).toHaveLength(3);
    lab.emulator.reset();
    await openMenuOnPassage();
    await lab.input.press('Up', 'Up', 'Right', 'Down', 'Return');
    await waitForText(await lab.chromium.panel(), 'Goes along as context');
    expect(lab.emulator.received).toEqual([]);
    // Switched off again, the item itself is picked.
    await changeSettings(lab, asFirst);
    await expect.poll(hasSubmenu).toBe(false);
    await openMenuOnPassage();
    await pickAskAllModels(lab.input);
    expect(await sentTo(passage)).toHaveLength(3);
  });
});
