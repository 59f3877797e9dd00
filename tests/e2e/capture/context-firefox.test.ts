import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asks } from '../ask-in-panel.ts';
import { type FirefoxLab, openFirefoxLab } from '../firefox-lab.ts';

const passage = 'The well-known tides, a rise & fall of the sea, follow the moon twice a day.';

let lab: FirefoxLab;

beforeAll(async () => {
  const prompts = [{ id: 'mine', name: 'One word', template: 'In one word: {text}' }];
  lab = await openFirefoxLab(new URL('../pages/', import.meta.url), { promptMenu: true, prompts });
});

afterAll(() => lab?.close());

beforeEach(async () => {
  lab.emulator.reset();
  await lab.page.goto(`${lab.origin}/context.html`);
  await lab.page.bringToFront();
});

/** From below: Firefox ends the menu with "Inspect", and ours is above it. Its submenu opens on its first entry. */
const openSubmenu = ['Up', 'Right'];

async function rightClick(selector: string): Promise<void> {
  const element = await lab.page.waitForSelector(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  await lab.input.openMenu(element);
}

describe('in Firefox', () => {
  it('asks about the text of a link, from the submenu', async () => {
    await rightClick('#link');
    await lab.input.press(...openSubmenu, 'Return');
    expect(await lab.emulator.waitForRequests(3, asks('How do tides work?'))).toHaveLength(3);
  });

  it('puts the words of a prompt around a selection, from the submenu', async () => {
    await lab.page.evaluate(() =>
      document.getSelection()?.selectAllChildren(document.querySelector('#passage') as Node),
    );
    await rightClick('#passage');
    await lab.input.press(...openSubmenu, 'Down', 'Down', 'Return');
    expect(await lab.emulator.waitForRequests(3, asks(`In one word: ${passage}`))).toHaveLength(3);
  });

  it('finds a passage by the fragment that leads back to it', async () => {
    const again = await lab.firefox.browser.newPage();
    await again.goto(`${lab.origin}/context.html#:~:text=The%20well%2Dknown%20tides`);
    await again.waitForFunction(() => scrollY > 1000, { polling: 50 });
    await again.close();
  });
});
