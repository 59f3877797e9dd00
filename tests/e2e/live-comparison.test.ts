import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { instantPace } from '../emulator/pace.ts';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { panelText } from './panel-steps.ts';

const everest = 'How high is Mount Everest, when was it first climbed, and can it be done without bottled oxygen?';
/** Runs after which the browser has compiled what runs often; that counts as memory too. */
const warmUps = 4;
/** About five times as fast as a person reads: slow enough to see what is there before the end. */
const slowPace = { ...instantPace, charactersPerSecond: 250, chunkCharacters: 6 };

let lab: Lab;
let panel: Page | undefined;

beforeAll(async () => {
  lab = await openLab();
});

afterEach(async () => {
  await panel?.close();
  panel = undefined;
  lab.emulator.reset();
  lab.emulator.setPace('all', instantPace);
});

afterAll(async () => {
  await lab?.close();
});

/** What the differences say from their first section on, without the line above that tells states and times. */
function differences(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const sections = [...document.querySelectorAll<HTMLElement>('.filters, .section, details.fold')];
    return sections.map(({ innerText }) => innerText.replace(/\s+/g, ' ')).join('\n');
  });
}

const compareWorkers = (page: Page) => page.workers().filter((worker) => worker.url().endsWith('/compare-worker.js'));

describe('the comparison', () => {
  it('shows differences before the last token, keeps them, and ends as if made in one go', async () => {
    lab.emulator.setPace('all', slowPace);
    panel = await openPanelPage(lab);
    await askInPanel(panel, everest);
    await panel.waitForSelector('.facts tbody.differs, details.point', { timeout: 60_000 });
    const whileWriting = await panelText(panel);
    expect(whileWriting).toContain('so far');
    expect(whileWriting).toContain('0 of 3 answered');
    expect(compareWorkers(panel)).toHaveLength(1);
    const shown = panel;
    const points = () =>
      shown.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('details.point')].map(({ dataset }) => dataset.group),
      );
    // Points only come; those that stand keep their order.
    let seen = await points();
    while (!(await panelText(panel)).includes('3 of 3')) {
      const now = await points();
      if ((await panelText(panel)).includes('so far')) expect(now.slice(0, seen.length)).toEqual(seen);
      seen = now;
      await panel.waitForFunction(
        (count) =>
          document.querySelectorAll('details.point').length !== count || document.body.innerText.includes('3 of 3'),
        { polling: 'mutation', timeout: 90_000 },
        seen.length,
      );
    }
    const run = await waitForAnswersTo(panel, everest);
    await panel.waitForFunction(() => !document.body.innerText.includes('so far'), { polling: 50 });

    const tab = await lab.chromium.browser.newPage();
    await tab.goto(lab.chromium.page(`compare.html#run=${run.id}`));
    await tab.waitForSelector('.filters');
    expect(await differences(panel)).toBe(await differences(tab));
    await tab.close();
  });

  it('is made in the page where there are no workers', async () => {
    panel = await lab.chromium.browser.newPage();
    await panel.evaluateOnNewDocument(() => {
      Object.assign(globalThis, { Worker: undefined });
    });
    await panel.goto(lab.chromium.page('sidepanel.html'));
    await panel.waitForSelector('textarea');
    await askInPanel(panel, everest);
    await panel.waitForSelector('.facts tbody.differs');
    expect(compareWorkers(panel)).toHaveLength(0);
  });

  it('is made by another worker when one has ended', async () => {
    panel = await openPanelPage(lab);
    await askInPanel(panel, everest);
    await panel.waitForSelector('.facts tbody.differs');
    await compareWorkers(panel)[0]?.close();
    const question = 'Is Tai wan a country?';
    await askInPanel(panel, question);
    await waitForAnswersTo(panel, question);
    await panel.waitForSelector('.filters', { timeout: 30_000 });
    expect(compareWorkers(panel)).toHaveLength(1);
  });

  it('leaves nothing behind: ten runs later the worker is as large as before', async () => {
    panel = await openPanelPage(lab);
    const sizes: number[] = [];
    for (let index = 1; index <= warmUps + 10; index += 1) {
      const question = `Run ${index}: ${everest}`;
      for (const service of ['deepseek', 'openai', 'gemini'] as const) {
        const text = Array.from({ length: 150 }, (_, at) => `Tower ${(at + index) % 150} is ${at} m tall.`);
        lab.emulator.script(service, { kind: 'answer', text: text.join('\n\n') });
      }
      await askInPanel(panel, question);
      await waitForAnswersTo(panel, question);
      await panel.waitForSelector('.filters');
      await panel.waitForFunction(() => !document.body.innerText.includes('so far'), { polling: 50 });
      const [worker] = compareWorkers(panel);
      if (!worker) throw new Error('No worker.');
      await worker.client.send('HeapProfiler.collectGarbage');
      sizes.push((await worker.client.send('Runtime.getHeapUsage')).usedSize);
    }
    const before = sizes[warmUps - 1] ?? 0;
    expect(sizes.at(-1), `bytes after each run: ${sizes.join(', ')}`).toBeLessThan(before * 1.1);
  });
});
