import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import type { Pace, ReceivedRequest } from '../emulator/emulator.ts';
import { type Lab, openLab } from './lab.ts';
import { typeIntoPage, waitForText } from './panel-steps.ts';
import { createSendingLog } from './sending-log.ts';
import { mayBeMissingMs } from './write-ahead.ts';

/** Slow enough to do something in the middle, quick enough to wait for the end. */
const slowPace: Pace = { firstByteMs: 50, charactersPerSecond: 400, chunkCharacters: 12 };

const question = 'Why is the sky blue?';

const isQuestion = (request: ReceivedRequest) => request.kind === 'question';

let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(() => {
  lab.emulator.reset();
  lab.emulator.setPace('all', slowPace);
});

/** Asks by the shortcut in a field, and waits until text of the first answer is on its way. */
async function askAndWaitForText(): Promise<{ page: Page; panel: Page }> {
  return askAndWaitForTextOf(3);
}

async function askAndWaitForTextOf(services: number): Promise<{ page: Page; panel: Page }> {
  const { page } = await typeIntoPage(lab, question);
  await lab.input.press('alt+shift+q');
  await lab.emulator.waitForRequests(services, (request) => isQuestion(request) && request.textSent.length > 200);
  return { page, panel: await lab.chromium.panel() };
}

describe('a run in the middle of its stream', () => {
  it('loses nothing when the panel is closed and opened again', async () => {
    const { page, panel } = await askAndWaitForText();
    await panel.close();
    const reopened = await lab.openPanelByIcon(page);
    const run = await waitForAnswersTo(reopened, question);

    const requests = lab.emulator.received.filter(isQuestion);
    for (const answer of run.answers) {
      expect(answer.text).toBe(requests.find((request) => request.service === answer.model.key)?.textSent);
      expect(answer.outcome).toBe('answered');
    }
    await page.close();
  });

  it('is kept as interrupted when the browser ends the background, and nothing is sent again', async () => {
    const log = createSendingLog(lab.emulator);
    const { page, panel } = await askAndWaitForText();
    const endedAt = await lab.chromium.endWorker();

    await waitForText(panel, 'interrupted');
    log.end();
    const run = await waitForAnswersTo(panel, question);
    const requests = lab.emulator.received.filter(isQuestion);
    expect(requests).toHaveLength(3);
    for (const answer of run.answers) {
      expect(answer.outcome).toBe('interrupted');
      const request = requests.find(({ service }) => service === answer.model.key);
      if (!request) throw new Error(`${answer.model.label} was not asked.`);
      expect(request.textSent.slice(0, answer.text.length)).toBe(answer.text);
      expect(log.ageOf(request, answer.text.length, endedAt)).toBeLessThanOrEqual(mayBeMissingMs + log.latenessMs());
    }
    await page.close();
  });

  it('stops on Escape, with what had arrived', async () => {
    const { page, panel } = await askAndWaitForText();
    await panel.waitForSelector('::-p-aria(Stop all)');
    await panel.focus('body');
    await panel.keyboard.press('Escape');
    const run = await waitForAnswersTo(panel, question);
    for (const answer of run.answers) {
      expect(answer.outcome).toBe('stopped');
      expect(answer.text.length).toBeGreaterThan(100);
    }
    await lab.emulator.waitForRequests(3, (request) => isQuestion(request) && request.closedBy === 'client');
    await page.close();
  });
});

it('waits with a countdown when a service asks to, and then gets its answer', async () => {
  lab.emulator.script('gemini', { kind: 'error', name: 'rate-limit', retryAfterSeconds: 8 });
  const { page, panel } = await askAndWaitForTextOf(2);
  await waitForText(panel, 'again in');
  const run = await waitForAnswersTo(panel, question);
  expect(run.answers.map((answer) => answer.outcome)).toEqual(['answered', 'answered', 'answered']);
  expect(lab.emulator.received.filter(isQuestion)).toHaveLength(4);
  await page.close();
});

it('does not wait for a service any longer than the person likes', async () => {
  // Longer than this test may take. Gemini says it in the body: headers of a host that was not allowed stay hidden.
  lab.emulator.script('gemini', { kind: 'error', name: 'rate-limit', retryAfterSeconds: 110 });
  const { page, panel } = await askAndWaitForTextOf(2);
  await waitForText(panel, 'again in 1:');
  const before = performance.now();
  await panel.locator('::-p-aria([name="Try now Gemini"][role="button"])').click();
  const run = await waitForAnswersTo(panel, question);
  expect(performance.now() - before).toBeLessThan(60_000);
  expect(run.answers.map((answer) => answer.outcome)).toEqual(['answered', 'answered', 'answered']);
  expect(lab.emulator.received.filter(isQuestion)).toHaveLength(4);
  await page.close();
});

describe('a fault of one service', () => {
  it.each([
    ['a key that is not accepted', { kind: 'error', name: 'invalid-key' }, 1, 'failed', 'does not accept this'],
    ['too many requests', { kind: 'error', name: 'rate-limit', retryAfterSeconds: 1 }, 3, 'failed', 'too many'],
    ['a broken connection', { kind: 'end-early', afterCharacters: 120 }, 1, 'cut-off', 'cut off'],
  ] as const)('by %s leaves the others alone and is said clearly', async (_, fault, tries, outcome, words) => {
    const faulty = `Why is the sky blue? (${fault.kind})`;
    // Three times: a service that is too busy is asked again before its first word, three times in all.
    lab.emulator.script('openai', ...Array.from({ length: tries }, () => fault));
    const { page } = await typeIntoPage(lab, faulty);
    await lab.input.press('alt+shift+q');
    const panel = await lab.chromium.panel();
    await waitForText(panel, `(${fault.kind})`);
    const run = await waitForAnswersTo(panel, faulty);
    expect(run.answers.map((answer) => answer.outcome)).toEqual(['answered', outcome, 'answered']);
    await waitForText(panel, words);
    expect(lab.emulator.received.filter(isQuestion)).toHaveLength(2 + tries);
    if (outcome === 'cut-off') expect(run.answers[1]?.text.length).toBeGreaterThan(50);
    await page.close();
  });
});
