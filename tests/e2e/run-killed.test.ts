import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../scripts/browser/launch-chromium.ts';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { pointAtEmulator } from '../../scripts/browser/point-at-emulator.ts';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import type { Run } from '../../utils/domain.ts';
import { type EmulatedService, type Emulator, startEmulator } from '../emulator/emulator.ts';
import { askInPanel, asks } from './ask-in-panel.ts';
import { killMoments, kills, seed } from './kill-moments.ts';
import { chromiumBuild } from './lab.ts';

const services = ['deepseek', 'openai', 'gemini'] as const satisfies readonly EmulatedService[];

/** From the first request to a little after the last word, in ms. */
const runMs = 1_200;

/** Twenty starts of a browser on a slow machine, in ms. */
const patienceMs = 600_000;

let profile: string;
let emulator: Emulator;
let display: Display;
let chromium: ExtensionBrowser;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'triptych-run-killed-'));
  // A third of the answers has ended by half of the time, two thirds by three quarters.
  emulator = await startEmulator({ pace: { firstByteMs: 20, charactersPerSecond: 1_000, chunkCharacters: 8 } });
  display = await openDisplay();
  chromium = await launch();
  await pointAtEmulator(chromium, emulator);
});

afterEach(async () => {
  await chromium?.kill();
  await display?.close();
  await emulator?.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

function launch(): Promise<ExtensionBrowser> {
  return launchChromium({ extension: chromiumBuild, display: display.name, profile });
}

async function openPanel() {
  const panel = await chromium.browser.newPage();
  await panel.goto(chromium.page('sidepanel.html'));
  await panel.waitForSelector('form.compose textarea');
  return panel;
}

/** Different everywhere, so that nothing fits by chance; the shortest of DeepSeek, the longest of Gemini. */
function answerText(service: EmulatedService, kill: number): string {
  const lines = { deepseek: 15, openai: 22, gemini: 30 }[service];
  return Array.from({ length: lines }, (_, line) => `Line ${line} of ${service} in answer ${kill}.`).join('\n');
}

it(
  `has every run when the browser is killed, ${kills} times in a run, none twice, and asks nothing again (SEED=${seed})`,
  async () => {
    let before: readonly Run[] = [];
    const ended = { none: 0, some: 0, all: 0 };
    let panel = await openPanel();
    for (const [kill, moment] of killMoments(runMs).entries()) {
      const question = `Question number ${kill}?`;
      for (const service of services) emulator.script(service, { kind: 'answer', text: answerText(service, kill) });
      await askInPanel(panel, question);
      await emulator.waitForRequests(services.length, asks(question));
      await sleep(moment);
      await chromium.kill();

      chromium = await launch();
      panel = await openPanel();
      const isSettled = async () =>
        (await readStoredRuns(panel)).every(({ answers }) => answers.every(({ phase }) => phase === 'ended'));
      await expect.poll(isSettled, { timeout: 20_000, interval: 50 }).toBe(true);
      const [last, ...earlier] = await readStoredRuns(panel);
      expect(earlier).toEqual(before);
      expect(last?.question.text).toBe(question);
      for (const { model, text, outcome } of last?.answers ?? []) {
        const whole = answerText(model.key as EmulatedService, kill);
        expect(['answered', 'interrupted']).toContain(outcome);
        expect(text).toBe(outcome === 'answered' ? whole : whole.slice(0, text.length));
      }
      const answered = last?.answers.filter(({ outcome }) => outcome === 'answered').length ?? 0;
      ended[answered === 0 ? 'none' : answered === services.length ? 'all' : 'some'] += 1;
      before = [last as Run, ...earlier];
    }
    expect(emulator.received.filter(asks())).toHaveLength(kills * services.length);
    console.log(
      `Killed with no answer at its end ${ended.none} times, with some ${ended.some}, with all ${ended.all}.`,
    );
    expect(ended.none, 'kills in the middle of all streams: with none, this proves nothing').toBeGreaterThan(0);
    expect(ended.some + ended.all, 'kills after an answer').toBeGreaterThan(0);
  },
  patienceMs,
);
