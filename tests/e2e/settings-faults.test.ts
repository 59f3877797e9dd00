import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

const question = 'Why is the sky blue?';

let profile: string;
let lab: Lab;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'triptych-settings-'));
  lab = await openLab({ profile });
});

afterAll(async () => {
  await lab?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

it('goes on with the default of a setting that is damaged, and with all others as they were', async () => {
  const panel = await openPanelPage(lab);
  await panel.evaluate(async () => {
    const { settings } = await chrome.storage.local.get<{ settings: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, asking: 7, sets: null, singleKeys: 'no' } });
  });
  await panel.reload();
  await panel.waitForSelector('textarea');
  await askInPanel(panel, question);
  const { answers } = await waitForAnswersTo(panel, question);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered']);
});

/** Writes over the files in which the browser keeps what extensions store beside their databases. Returns how many. */
async function damageSettings(): Promise<number> {
  const names = await readdir(profile, { recursive: true });
  const files = names.filter((name) =>
    /Local Extension Settings\/[^/]+\/(.*\.(log|ldb)|MANIFEST.*|CURRENT)$/.test(name),
  );
  for (const name of files) await writeFile(join(profile, name), 'no settings '.repeat(400));
  return files.length;
}

it('begins anew without keys where all settings are damaged, and still has the history', async () => {
  await lab.close();
  expect(await damageSettings()).toBeGreaterThan(0);
  lab = await openLab({ profile, keepsSettings: true });
  const panel = await lab.chromium.browser.newPage();
  await panel.goto(lab.chromium.page('sidepanel.html'));
  await waitForText(panel, 'Where may your question go?');
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, question);
});
