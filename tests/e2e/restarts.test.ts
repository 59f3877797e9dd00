import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import type { Run } from '../../utils/domain.ts';
import { type Emulator, instantPace, type Pace, startEmulator } from '../emulator/emulator.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';
import { createSendingLog } from './sending-log.ts';
import { turnDeveloperModeOn } from './turn-developer-mode-on.ts';
import { mayBeMissingMs } from './write-ahead.ts';

/** Slow enough to be in the middle for long. */
const slowPace: Pace = { firstByteMs: 50, charactersPerSecond: 400, chunkCharacters: 12 };
const wholeQuestion = 'Why is the sky blue?';
const brokenQuestion = 'Why is the sea salt?';

let profile: string;
let emulator: Emulator;
let lab: Lab;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'triptych-restarts-'));
  emulator = await startEmulator({ pace: instantPace });
  lab = await openLab({ profile, emulator });
});

afterAll(async () => {
  await lab?.close();
  await emulator?.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(() => emulator.reset());

/** Asks one question to its end, and a second one whose streams are open when `end` ends the program. */
async function endInTheMiddle(
  end: () => Promise<unknown>,
): Promise<{ readonly whole: Run; readonly missingMs: (run: Run) => number[] }> {
  const panel = await openPanelPage(lab);
  await askInPanel(panel, wholeQuestion);
  await emulator.waitForRequests(3, asks(wholeQuestion));
  const whole = await waitForAnswersTo(panel, wholeQuestion);

  emulator.setPace('all', slowPace);
  for (const service of ['deepseek', 'openai', 'gemini'] as const) emulator.script(service, { kind: 'endless' });
  const log = createSendingLog(emulator);
  await askInPanel(panel, brokenQuestion);
  await emulator.waitForRequests(3, (request) => asks(brokenQuestion)(request) && request.textSent.length > 300);
  const endedAt = performance.now();
  await end();
  log.end();
  return {
    whole,
    missingMs: (run) =>
      run.answers.map(({ model, text }) => {
        const request = emulator.received.filter(asks(brokenQuestion)).find(({ service }) => service === model.key);
        expect(request?.textSent.slice(0, text.length)).toBe(text);
        return request ? log.ageOf(request, text.length, endedAt) - log.latenessMs() : Number.POSITIVE_INFINITY;
      }),
  };
}

/** The program that starts again has all of the first run, the beginning of the second, and sends nothing. */
async function expectIntact(
  panel: Page,
  { whole, missingMs }: Awaited<ReturnType<typeof endInTheMiddle>>,
): Promise<void> {
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, brokenQuestion);
  await expect
    .poll(async () => (await readStoredRuns(panel))[0]?.answers.map(({ outcome }) => outcome))
    .toEqual(['interrupted', 'interrupted', 'interrupted']);
  const [broken, earlier] = await readStoredRuns(panel);
  // The history on screen may have counted its differences in the meantime.
  expect(earlier).toMatchObject(whole);
  expect(broken?.question.text).toBe(brokenQuestion);
  for (const ms of missingMs(broken as Run)) expect(ms).toBeLessThanOrEqual(mayBeMissingMs);
  expect(emulator.received.filter(asks())).toHaveLength(6);
}

it('keeps the history whole when the extension is reloaded in the middle of a stream', async () => {
  await turnDeveloperModeOn(lab.chromium.browser);
  const ended = await endInTheMiddle(async () => {
    const options = await lab.chromium.browser.newPage();
    await options.goto(lab.chromium.page('options.html'));
    // The page goes with the extension, before it can answer.
    await options.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await emulator.waitForRequests(3, (request) => asks(brokenQuestion)(request) && request.closedBy === 'client');
  });
  const panel = await lab.chromium.browser.newPage();
  const opens = () =>
    panel.goto(lab.chromium.page('sidepanel.html')).then(
      () => true,
      () => false,
    );
  await expect.poll(opens, { timeout: 10_000, interval: 100 }).toBe(true);
  await expectIntact(panel, ended);
});

it('keeps the history whole when the browser is killed in the middle of a stream', async () => {
  const before = await openPanelPage(lab).then(readStoredRuns);
  const ended = await endInTheMiddle(() => lab.kill());
  lab = await openLab({ profile, emulator });
  const panel = await openPanelPage(lab);
  await expectIntact(panel, ended);
  expect(await readStoredRuns(panel)).toHaveLength(before.length + 2);
});
