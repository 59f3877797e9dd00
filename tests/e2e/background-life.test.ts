import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import type { ReceivedRequest } from '../emulator/emulator.ts';
import { type Lab, openLab } from './lab.ts';
import { typeIntoPage, waitForText } from './panel-steps.ts';

/** The browser ends an idle background after 30 s; this is how long that may take to show, in ms. */
const idleDeathMs = 75_000;
/** Two and a half times what an idle background lives. */
const longRunMs = 75_000;
const answerCharacters = 1_500;
/** Twice what an idle background lives: nothing at all comes of this service for so long. */
const lateFirstByteMs = 61_000;

const isQuestion = (request: ReceivedRequest) => request.kind === 'question';

let lab: Lab;

beforeAll(async () => {
  // No debugger on the background: it would be kept alive, and this test would prove nothing.
  lab = await openLab({ undisturbed: true });
});

afterAll(async () => {
  await lab?.close();
});

async function backgroundRuns(): Promise<boolean> {
  const session = await lab.chromium.browser.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(lab.chromium.extensionId));
  } finally {
    await session.detach();
  }
}

it('lives as long as its streams with the panel closed, and no longer', async () => {
  const text = 'The sky is blue because of scattering. '.repeat(answerCharacters / 39);
  lab.emulator.setPace('all', {
    firstByteMs: 1_000,
    charactersPerSecond: text.length / (longRunMs / 1_000),
    chunkCharacters: 20,
  });
  lab.emulator.setPace('gemini', { firstByteMs: lateFirstByteMs, charactersPerSecond: 400, chunkCharacters: 20 });
  for (const service of ['deepseek', 'openai', 'gemini'] as const)
    lab.emulator.script(service, { kind: 'answer', text });

  const { page } = await typeIntoPage(lab, 'Why is the sky blue?');
  await lab.input.press('alt+shift+q');
  await lab.emulator.waitForRequests(2, (request) => isQuestion(request) && request.textSent.length > 0);
  const first = await lab.chromium.panel();
  await waitForText(first, 'nothing has come yet');
  await first.close();

  const served = await lab.emulator.waitForRequests(
    3,
    (request) => isQuestion(request) && request.closedBy !== undefined,
    longRunMs * 2,
  );
  for (const request of served) {
    expect(request.closedBy).toBe('server');
    expect((request.closedAt ?? 0) - request.arrivedAt).toBeGreaterThan(60_000);
  }

  // The heartbeat is for the time of the streams only: with nothing left to do, the background goes to sleep.
  await expect.poll(backgroundRuns, { timeout: idleDeathMs, interval: 1_000 }).toBe(false);

  const panel = await lab.openPanelByIcon(page);
  const run = await waitForAnswersTo(panel, 'Why is the sky blue?');
  expect(run.answers.map(({ outcome, text: kept }) => [outcome, kept.trim()])).toEqual(
    Array.from({ length: 3 }, () => ['answered', text.trim()]),
  );
}, 360_000);
