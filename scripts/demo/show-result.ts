import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { compareAnswers } from '../../utils/compare/index.ts';
import { isCompared, printComparison } from '../../utils/compare/print-comparison.ts';
import type { ExtensionBrowser } from '../browser/launch-chromium.ts';
import { readStoredRuns } from '../browser/read-stored-runs.ts';

/** Wide enough for three columns beside the differences, in CSS px. */
const tabSize = { width: 1440, height: 900 };

/** Prints the comparison of the newest run as text, and takes pictures of it in the panel and in a tab. */
export async function showResult(chromium: ExtensionBrowser, panel: Page, folder: string): Promise<void> {
  const [run] = await readStoredRuns(panel);
  if (!run) throw new Error('The run is not in the history.');
  const answers = run.answers.map(({ id, text, model, outcome }) => ({ id, text, label: model.label, outcome }));
  const comparison = compareAnswers(answers.filter(isCompared), { question: run.question.text });
  console.log(`\n${run.question.text}\n`);
  console.log(printComparison(comparison, answers));

  await panel.screenshot({ path: join(folder, 'panel.png') });
  const tab = await chromium.browser.newPage();
  await tab.goto(chromium.page(`compare.html#run=${run.id}`));
  await tab.setViewport(tabSize);
  await tab.waitForSelector('.column');
  await tab.waitForFunction(() => document.querySelector('.rail .honest') && !document.querySelector('.patient'));
  await tab.screenshot({ path: join(folder, 'tab.png') });
  console.log(
    `\nPictures: ${relative(process.cwd(), join(folder, 'panel.png'))}, ${relative(process.cwd(), join(folder, 'tab.png'))}`,
  );
}
