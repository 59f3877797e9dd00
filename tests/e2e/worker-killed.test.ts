import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import type { Answer } from '../../utils/domain.ts';
import type { EmulatedService, ReceivedRequest } from '../emulator/emulator.ts';
import { createRandom } from '../random.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { createSendingLog } from './sending-log.ts';
import { mayBeMissingMs } from './write-ahead.ts';

const kills = 50;
/** The background is ended at any moment from the arrival of the requests to this many ms after it. */
const latestKillMs = 900;

/** `SEED=…` in the environment repeats the moments of an earlier run. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
  lab.emulator.setPace('all', { firstByteMs: 20, charactersPerSecond: 3_000, chunkCharacters: 8 });
});

afterAll(async () => {
  await lab?.close();
});

it(`keeps what was sent up to the last flush, at ${kills} moments of a run, and asks nothing twice (SEED=${seed})`, async () => {
  const random = createRandom(seed);
  const panel = await openPanelPage(lab);
  const log = createSendingLog(lab.emulator);
  const missing: number[] = [];
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const question = `Question number ${kill}?`;
      for (const service of services) lab.emulator.script(service, { kind: 'answer', text: answerOf(service, kill) });
      await askInPanel(panel, question);
      await lab.emulator.waitForRequests(services.length, asks(question));
      // Every fifth time at once: what is asked must have been written down by then.
      await sleep(kill % 5 === 0 ? 0 : random() * latestKillMs);

      const killedAt = await lab.chromium.endWorker();

      const run = await waitForAnswersTo(panel, question);
      for (const answer of run.answers) {
        const request = lab.emulator.received
          .filter(asks(question))
          .find(({ service }) => service === answer.model.key);
        expectBeginning(answer, request);
        missing.push(request ? log.ageOf(request, answer.text.length, killedAt) : 0);
      }
    }
  } finally {
    log.end();
  }
  missing.sort((one, other) => one - other);
  const [median, most] = [missing[missing.length / 2], missing.at(-1)];
  console.log(`Lost of a stream: median ${median?.toFixed()} ms, at most ${most?.toFixed()} ms before the end.`);
  expect(most).toBeLessThanOrEqual(mayBeMissingMs + log.latenessMs());
  expect(lab.emulator.received.filter(asks())).toHaveLength(kills * services.length);
});

const services = ['deepseek', 'openai', 'gemini'] as const satisfies readonly EmulatedService[];

/** Long enough not to end before the latest kill, and different everywhere, so that nothing fits by chance. */
function answerOf(service: EmulatedService, kill: number): string {
  return Array.from({ length: 400 }, (_, line) => `Line ${line} of ${service} in answer ${kill}.`).join('\n');
}

function expectBeginning(answer: Answer, request: ReceivedRequest | undefined): void {
  expect(answer.outcome).toBe('interrupted');
  expect(request?.textSent.slice(0, answer.text.length)).toBe(answer.text);
}
