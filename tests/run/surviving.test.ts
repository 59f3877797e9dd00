import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../utils/domain.ts';
import { createKeepAlive } from '../../utils/platform/keep-alive.ts';
import { createRunClient } from '../../utils/run/create-run-client.ts';
import type { BackgroundMessage, PanelMessage } from '../../utils/run/messages.ts';
import { doubleAskMs } from '../../utils/run/once-only.ts';
import { createPanelHub } from '../../utils/run/panel-hub.ts';
import { createRunService, runDeadlineMs } from '../../utils/run/run-service.ts';
import { saveAgainMs, saveForMs } from '../../utils/run/save-again.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { createRunStore, type RunStore } from '../../utils/store/runs.ts';
import { createMemoryPorts } from './memory-ports.ts';
import { createScriptedProvider, participantOf } from './scripted-provider.ts';

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`surviving-${databases}`);
});

afterEach(async () => {
  vi.useRealTimers();
  await db.delete();
});

/** A disk that can be filled and emptied. */
function createDisk() {
  const store = createRunStore(db);
  let isFull = false;
  const refuse = () => Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
  const disk: RunStore = {
    load: store.load,
    save: (run, answerIds) => (isFull ? refuse() : store.save(run, answerIds)),
    interruptUnfinished: (isAlive, at) => (isFull ? refuse() : store.interruptUnfinished(isAlive, at)),
  };
  return {
    store: disk,
    setFull: (full: boolean) => {
      isFull = full;
    },
  };
}

function startBackground(store: RunStore, now: () => number = Date.now) {
  const provider = createScriptedProvider();
  const keepAlive = createKeepAlive({ ping: () => {}, deadlineMs: runDeadlineMs });
  const runs = createRunService({ store, keepAlive, readParticipants: async () => [participantOf(provider)], now });
  const hub = createPanelHub(runs, { read: async () => undefined, write: async () => {} });
  return { provider, keepAlive, runs, hub };
}

type Background = ReturnType<typeof startBackground>;

/** The first background is the one before it is cut off, the second the one after it. */
function openPanel(given: Background | readonly Background[], store?: RunStore) {
  const backgrounds = [given].flat();
  const cuts: (() => void)[] = [];
  const panel = createRunClient(
    () => {
      const { here, there } = createMemoryPorts<BackgroundMessage, PanelMessage>();
      (backgrounds.length > 1 && cuts.length > 0 ? backgrounds[1] : backgrounds[0])?.hub.connect(there);
      cuts.push(() => {
        there.close();
        here.close();
      });
      return here;
    },
    {
      windowId: 1,
      ...(store && { saveHere: (run: Run) => store.save(run, new Set(run.answers.map(({ id }) => id))) }),
    },
  );
  return { panel, cut: () => cuts.at(-1)?.() };
}

/** A run that was answered, on a disk that took nothing of it. */
async function answerOnFullDisk() {
  const disk = createDisk();
  const background = startBackground(disk.store);
  const { panel } = openPanel(background);
  disk.setFull(true);
  panel.ask({ text: 'Why?', way: 'panel' });
  await vi.waitUntil(() => background.provider.requests.length === 1);
  background.provider.push({ type: 'text-delta', text: 'Tides.' }, { type: 'finish', reason: 'stop' });
  await vi.waitUntil(() => panel.getSnapshot().trouble === 'disk-full');
  await vi.waitUntil(() => !background.runs.isStreaming());
  return { disk, background, panel };
}

async function askWhy({ runs }: ReturnType<typeof startBackground>): Promise<Run> {
  const result = await runs.ask({ text: 'Why?', way: 'panel' });
  if (!('run' in result)) throw new Error(`Not asked: ${result.trouble}`);
  return result.run;
}

describe('a full disk', () => {
  it('is written again until there is room, with the background held alive and the banner taken back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { disk, background, panel } = await answerOnFullDisk();
    await vi.advanceTimersByTimeAsync(3 * saveAgainMs);
    expect(background.keepAlive.isHeld()).toBe(true);

    disk.setFull(false);
    await vi.advanceTimersByTimeAsync(saveAgainMs);
    await vi.waitUntil(() => !background.keepAlive.isHeld());
    expect(panel.getSnapshot().trouble).toBeUndefined();
    expect(await db.texts.toArray()).toMatchObject([{ text: 'Tides.' }]);
  });

  it('does not hold the background for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const disk = createDisk();
    const background = startBackground(disk.store);
    disk.setFull(true);
    const run = await askWhy(background);
    background.provider.push({ type: 'finish', reason: 'stop' });
    await vi.waitUntil(() => !background.runs.isStreaming());
    await vi.advanceTimersByTimeAsync(saveForMs + saveAgainMs);
    expect(background.keepAlive.isHeld()).toBe(false);
    expect(await background.runs.read(run.id)).toBeDefined();
  });

  it('leaves on screen what the ended background had nowhere else', async () => {
    const disk = createDisk();
    const before = startBackground(disk.store);
    const { panel, cut } = openPanel([before, startBackground(disk.store)]);
    disk.setFull(true);
    panel.ask({ text: 'Why?', way: 'panel' });
    await vi.waitUntil(() => before.provider.requests.length === 1);
    before.provider.push({ type: 'text-delta', text: 'Tides.' }, { type: 'finish', reason: 'stop' });
    await vi.waitUntil(() => panel.getSnapshot().run?.answers[0]?.phase === 'ended');
    await vi.waitUntil(() => panel.getSnapshot().trouble === 'disk-full');
    cut();
    await vi.waitUntil(() => !panel.getSnapshot().connected);
    await vi.waitUntil(() => panel.getSnapshot().connected);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(panel.getSnapshot()).toMatchObject({ view: { name: 'run' }, run: { answers: [{ text: 'Tides.' }] } });
  });

  it('saves again when it is told to, without waiting for its own next try', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { disk, panel } = await answerOnFullDisk();

    panel.saveAgain();
    await vi.advanceTimersByTimeAsync(1);
    expect(panel.getSnapshot().trouble).toBe('disk-full');
    disk.setFull(false);
    panel.saveAgain();
    await vi.waitUntil(() => panel.getSnapshot().trouble === undefined);
    expect(await db.texts.toArray()).toMatchObject([{ text: 'Tides.' }]);
  });

  it.each([
    ['nothing', 'Tides.', undefined],
    ['the beginning', 'Tides', 'interrupted'],
  ])(
    'keeps what is on screen where the ended background had saved %s of it, and saves that when it is told to',
    async (saved, text, outcome) => {
      const disk = createDisk();
      const before = startBackground(disk.store);
      const { panel, cut } = openPanel([before, startBackground(disk.store)], disk.store);
      disk.setFull(saved === 'nothing');
      panel.ask({ text: 'Why?', way: 'panel' });
      await vi.waitUntil(() => before.provider.requests.length === 1);
      before.provider.push({ type: 'text-delta', text: 'Ti' });
      if (saved !== 'nothing') await vi.waitUntil(async () => (await db.texts.toArray())[0]?.text === 'Ti');
      disk.setFull(true);
      before.provider.push({ type: 'text-delta', text: text.slice(2) });
      if (outcome === undefined) before.provider.push({ type: 'finish', reason: 'stop' });
      await vi.waitUntil(() => panel.getSnapshot().run?.answers[0]?.text === text);
      await vi.waitUntil(() => panel.getSnapshot().trouble === 'disk-full');
      cut();
      await vi.waitUntil(() => !panel.getSnapshot().connected);
      await vi.waitUntil(() => panel.getSnapshot().run?.answers[0]?.phase === 'ended');
      const answer = { text, outcome: outcome ?? 'answered' };
      expect(panel.getSnapshot().run?.answers[0]).toMatchObject(answer);

      panel.saveAgain();
      await vi.waitUntil(() => panel.getSnapshot().trouble === 'disk-full');
      disk.setFull(false);
      panel.saveAgain();
      await vi.waitUntil(() => panel.getSnapshot().trouble === undefined);
      expect((await disk.store.load(panel.getSnapshot().run?.id ?? ''))?.answers).toMatchObject([answer]);
      before.runs.stop(panel.getSnapshot().run?.id ?? '');
    },
  );

  it('never makes a run look alive that an ended background left', async () => {
    const disk = createDisk();
    const before = startBackground(disk.store);
    const run = await askWhy(before);
    before.provider.push({ type: 'text-delta', text: 'Ti' });
    await vi.waitUntil(async () => (await db.texts.toArray())[0]?.text === 'Ti');

    disk.setFull(true);
    const after = startBackground(disk.store);
    await after.runs.recover();
    expect(await after.runs.read(run.id)).toMatchObject({
      answers: [{ phase: 'ended', outcome: 'interrupted', text: 'Ti' }],
    });
    before.runs.stop(run.id);
  });
});

it('asks, once, what was asked while the background was being started again', async () => {
  const [before, after] = [startBackground(createRunStore(db)), startBackground(createRunStore(db))];
  const { panel, cut } = openPanel([before, after]);
  cut();
  panel.ask({ text: 'Why?', way: 'panel' });
  expect(panel.getSnapshot().connected).toBe(false);
  await vi.waitUntil(() => panel.getSnapshot().run?.question.text === 'Why?');
  await vi.waitUntil(() => after.provider.requests.length === 1);
  expect(before.provider.requests).toEqual([]);
  cut();
  await vi.waitUntil(() => !panel.getSnapshot().connected);
  await vi.waitUntil(() => panel.getSnapshot().connected);
  expect(after.provider.requests).toHaveLength(1);
  after.runs.stop(panel.getSnapshot().run?.id ?? '');
});

describe('a clock that was set back', () => {
  it('does not make a new question an old double click', async () => {
    let time = 1_800_000_000_000;
    const background = startBackground(createRunStore(db), () => time);
    const first = await askWhy(background);
    time -= 3_600_000;
    const second = await askWhy(background);
    expect(second.id).not.toBe(first.id);
    time += doubleAskMs / 2;
    expect((await askWhy(background)).id).toBe(second.id);
    background.runs.stop(first.id);
    background.runs.stop(second.id);
  });

  it('takes nothing from an answer', async () => {
    let time = 1_800_000_000_000;
    const background = startBackground(createRunStore(db), () => time);
    const { id } = await askWhy(background);
    background.provider.push({ type: 'text-delta', text: 'Tides' });
    time -= 3_600_000;
    background.provider.push({ type: 'text-delta', text: ' and the moon.' }, { type: 'finish', reason: 'stop' });
    await vi.waitUntil(() => !background.runs.isStreaming());
    const run = await background.runs.read(id);
    expect(run?.answers[0]).toMatchObject({ text: 'Tides and the moon.', outcome: 'answered' });
  });
});
