import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { maximumAnswerBytes } from '../../utils/ask/stream/cap-answer.ts';
import type { Run } from '../../utils/domain.ts';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForRun } from './panel-steps.ts';
import { longestTask, timeToShowPlain, watchTasks } from './watch-tasks.ts';

/**
 * Longest the panel may be busy at a stretch, against what the same machine needs in the same minute to show a text of
 * the greatest length as one element, without any parsing. On a quiet machine it is a twentieth; a quarter leaves room
 * for one that is busy with other things just then. Parsing such an answer at once takes ten times what the peer does.
 */
const shareOfNaivePage = 0.25;

let lab: Lab;
let panel: Page;
/** Shows nothing of the run: to look into the store without keeping the panel busy. */
let reader: Page;
let blank: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
  // As narrow as a side panel is.
  await panel.setViewport({ width: 400, height: 800 });
  reader = await openPanelPage(lab);
  blank = await lab.chromium.browser.newPage();
  await panel.bringToFront();
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(() => lab.emulator.reset());

const sentence = 'Words of one long line that has no end and no paragraph. ';
const paragraph = 'A paragraph of **some** words and `code`, with [a link](https://example.com).\n\n';
const item = '- An item of a list, **one** of many.\n';

const huge = [
  { name: 'one line', line: sentence, bytes: maximumAnswerBytes + 500_000, isCapped: true },
  { name: 'paragraphs', line: paragraph, bytes: maximumAnswerBytes + 500_000, isCapped: true },
  { name: '100,000 list items', line: item, bytes: 100_000 * item.length, isCapped: false },
] as const;

/** Asks, with the other two services out of order or in it, and resolves once all is stored and the panel is at rest. */
async function ask({ name, line, bytes }: (typeof huge)[number], others: 'fail' | 'answer'): Promise<Run> {
  if (others === 'fail') {
    for (const service of ['deepseek', 'gemini'] as const)
      lab.emulator.script(service, { kind: 'status', status: 401 });
  }
  lab.emulator.script('openai', { kind: 'long', bytes, line });
  const question = `${name}, while the others ${others}?`;
  await watchTasks(panel);
  await askInPanel(panel, question);
  await waitForRun(panel, question);
  const run = await waitForAnswersTo(reader, question);
  await panel.waitForSelector('::-p-aria(Stop all)', { hidden: true, timeout: 45_000 });
  return run;
}

describe.each(huge)('an answer of $name', (one) => {
  it('is kept whole up to the limit, and the panel is never busy for long', async () => {
    const naiveMs = await timeToShowPlain(blank, sentence, maximumAnswerBytes);
    await panel.bringToFront();
    const [, answer] = (await ask(one, 'fail')).answers;
    // What it thought before counts towards the limit.
    const length = Math.min(one.bytes, maximumAnswerBytes - (answer?.reasoning.length ?? 0));
    const wanted = one.line.repeat(Math.ceil(length / one.line.length)).slice(0, length);
    expect(answer?.text === wanted, `${answer?.text.length} of ${wanted.length} characters kept`).toBe(true);
    expect(answer?.outcome).toBe(one.isCapped ? 'cut-off' : 'answered');
    if (one.isCapped) expect(answer?.error?.kind).toBe('too-long');

    // All of it is on the page, and the page says why most of it is not typeset.
    await panel.waitForFunction(
      (end) => document.querySelector('[data-model="openai"] .prose')?.textContent?.endsWith(end),
      { polling: 100, timeout: 45_000 },
      wanted.slice(-one.line.length),
    );
    expect(await panel.$eval('[data-model="openai"] .prose', (prose) => prose.textContent)).toContain(
      'Too long to be typeset',
    );
    const longestMs = await longestTask(panel);
    console.log(`${one.name}: longest task ${longestMs.toFixed()} ms, as one element ${naiveMs.toFixed()} ms.`);
    expect(longestMs / naiveMs).toBeLessThan(shareOfNaivePage);
  });
});

it('lets a person go on after a huge answer among others', async () => {
  const naiveMs = await timeToShowPlain(blank, sentence, maximumAnswerBytes);
  await panel.bringToFront();
  const run = await ask(huge[0], 'answer');
  expect(run.answers.map(({ outcome }) => outcome)).toEqual(['answered', 'cut-off', 'answered']);
  // The differences are there, and the text itself one click away.
  await panel.waitForSelector('.honest', { timeout: 45_000 });
  await panel.locator('.views button:nth-child(2)').click();
  await panel.locator('.tabs [data-model="openai"]').click();
  await panel.waitForSelector('.answer-actions', { timeout: 45_000 });
  const longestMs = await longestTask(panel);
  console.log(
    `Compared with two others: longest task ${longestMs.toFixed()} ms, as one element ${naiveMs.toFixed()} ms.`,
  );
  expect(longestMs / naiveMs).toBeLessThan(shareOfNaivePage);
  await panel.locator('[aria-label="New question"]').click();
  await panel.waitForSelector('form.compose textarea', { timeout: 45_000 });
});
