import { writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import type { Run } from '../../utils/domain.ts';
import type { RunRow } from '../../utils/store/schema.ts';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { chooseBackup, chooseInMenu, clearHistory, restoreResult } from './data-steps.ts';
import { type Downloads, type SavedFile, watchDownloads } from './downloads.ts';
import { type Lab, openLab } from './lab.ts';

const question = 'How high is Mount Everest, when was it first climbed, and can it be done without bottled oxygen?';

let lab: Lab;
let downloads: Downloads;
let panel: Page;
let run: Run;

beforeAll(async () => {
  lab = await openLab();
  downloads = await watchDownloads(lab.chromium.browser);
  panel = await openPanelPage(lab);
});

afterAll(async () => {
  await downloads?.remove();
  await lab?.close();
});

const save = (item: string, page = panel): Promise<SavedFile> => downloads.next(() => chooseInMenu(page, item));

it('asks two questions', async () => {
  await askInPanel(panel, 'Why is the sky blue?');
  await waitForAnswersTo(panel, 'Why is the sky blue?');
  await askInPanel(panel, question);
  run = await waitForAnswersTo(panel, question);
  expect(run.answers.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered']);
});

describe('a run on screen', () => {
  it('is saved as a report that stands alone', async () => {
    const { name, path, bytes } = await save('Report');
    expect(name).toMatch(/^triptych \d{4}-\d\d-\d\d how-high-is-mount-everest[\w-]*\.html$/);
    const text = bytes.toString('utf8');
    expect(text).not.toMatch(/<script|javascript:|\ssrc=|url\(/i);
    const page = await lab.chromium.browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`file://${path}`);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(question);
    for (const { model, text: answer } of run.answers) {
      const figure = /8[.,]848/.exec(answer)?.[0] ?? '';
      const said = await page.$eval(`.answer[data-model="${model.key}"]`, (element) => element.textContent);
      expect(said).toContain(figure);
    }
    expect(await page.$$eval('.answer mark', (marks) => marks.length)).toBeGreaterThan(5);
    // Its own style sheet is let in by its hash.
    expect(await page.$eval('.honest', (line) => getComputedStyle(line).borderTopWidth)).toBe('2px');
    expect(requests).toEqual([page.url()]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is saved as Markdown, with every answer', async () => {
    const { name, bytes } = await save('Markdown');
    expect(name).toMatch(/\.md$/);
    const text = bytes.toString('utf8');
    expect(text).toContain(`# ${question}`);
    for (const { model } of run.answers) expect(text).toContain(`### ${model.label}`);
    expect(text).toContain('## Where they differ');
  });

  it('is saved as JSON, with all that is kept of it', async () => {
    const { bytes } = await save('JSON');
    const { runs, ...rest } = JSON.parse(bytes.toString('utf8'));
    expect(rest).toMatchObject({ format: 'triptych-runs', version: 1 });
    const { comparison, differences: _, ...saved } = runs[0];
    // What the tables add for their lists is no part of a run.
    const inTables: Partial<Record<keyof RunRow, undefined>> = {
      listedAt: undefined,
      questionKey: undefined,
      summaries: undefined,
      differences: undefined,
    };
    const answers = run.answers.map((answer) => ({ ...answer, position: undefined }));
    expect(saved).toEqual(JSON.parse(JSON.stringify({ ...run, ...inTables, answers })));
    expect(comparison.groups.length).toBeGreaterThan(3);
  });

  it('is saved as CSV, a row an answer', async () => {
    const { bytes } = await save('CSV');
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFFrun_id,')).toBe(true);
    for (const { model } of run.answers) expect(text).toContain(`,${model.label},${model.providerId},`);
  });

  it('is saved from the tab too', async () => {
    const tab = await lab.chromium.browser.newPage();
    await tab.goto(lab.chromium.page(`compare.html#run=${encodeURIComponent(run.id)}`));
    await tab.waitForSelector('.desk');
    expect((await save('Markdown', tab)).name).toMatch(/\.md$/);
    await tab.close();
  });
});

describe('the whole history', () => {
  /** By keyboard: what is read above the button may still push it down the page. */
  async function backUp(options: Page): Promise<SavedFile> {
    await options.focus('#data .btn');
    return downloads.next(() => options.keyboard.press('Enter'));
  }
  const linesOf = ({ bytes }: SavedFile) => gunzipSync(bytes).toString('utf8').split('\n');

  it('goes out, is cleared, comes back and is the same', async () => {
    const options = await lab.chromium.browser.newPage();
    await options.goto(lab.chromium.page('options.html'));
    await options.waitForSelector('#data .btn');
    const before = await readStoredRuns(options);
    const backup = await backUp(options);
    expect(backup.name).toMatch(/^triptych backup \d{4}-\d\d-\d\d\.ndjson\.gz$/);
    const [head, ...lines] = linesOf(backup);
    expect(head).toContain('"triptych-backup"');
    expect(lines).toHaveLength(before.length + 2);
    // The keys are in the database beside the runs.
    expect(gunzipSync(backup.bytes).includes(lab.emulator.key)).toBe(false);

    await clearHistory(options);
    expect(await readStoredRuns(options)).toEqual([]);
    await chooseBackup(options, backup.path);
    expect(await restoreResult(options)).toBe(`${before.length} questions were restored. `);
    expect(await readStoredRuns(options)).toEqual(before);
    expect(linesOf(await backUp(options)).slice(1)).toEqual(lines);

    await options.reload();
    await chooseBackup(options, backup.path);
    expect(await restoreResult(options)).toBe('Everything in this backup is here already.');
    expect(await readStoredRuns(options)).toEqual(before);
    await options.close();
  });

  it('stays as it is when a file is damaged, and it is said what is wrong', async () => {
    const options = await lab.chromium.browser.newPage();
    await options.goto(lab.chromium.page('options.html'));
    await options.waitForSelector('#data .btn');
    const before = await readStoredRuns(options);
    const { bytes, path } = await backUp(options);
    const middle = Math.floor(bytes.length / 2);
    const faults: [Buffer, string][] = [
      [Buffer.concat([bytes.subarray(0, middle), Buffer.from([1, 2, 3]), bytes.subarray(middle + 3)]), 'damaged'],
      [bytes.subarray(0, middle), 'not complete'],
      [Buffer.from('{"format":"triptych-runs"}'), 'not a backup of Triptych'],
    ];
    for (const [content, words] of faults) {
      await options.reload();
      await writeFile(`${path}.other.gz`, content);
      await chooseBackup(options, `${path}.other.gz`);
      const said = await restoreResult(options);
      expect(said).toContain(words);
      expect(said).toContain('Nothing was changed.');
      expect(await readStoredRuns(options)).toEqual(before);
    }
    await options.close();
  });
});
