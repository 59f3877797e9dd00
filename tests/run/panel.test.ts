import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeepAlive } from '../../utils/platform/keep-alive.ts';
import { createRunClient, type RunClientOptions } from '../../utils/run/create-run-client.ts';
import type { BackgroundMessage, PanelMessage, PanelView } from '../../utils/run/messages.ts';
import { createPanelHub } from '../../utils/run/panel-hub.ts';
import { createRunService } from '../../utils/run/run-service.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { KeysLockedError } from '../../utils/store/keys/key-keeping.ts';
import { createRunStore } from '../../utils/store/runs.ts';
import type { SessionMap } from '../../utils/store/session-map.ts';
import { createMemoryPorts } from './memory-ports.ts';
import { createScriptedProvider, participantOf } from './scripted-provider.ts';

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`panel-${databases}`);
});

afterEach(async () => {
  await db.delete();
});

function createMemoryMap(): SessionMap<PanelView> {
  const map = new Map<string, PanelView>();
  return {
    read: async (key) => map.get(key),
    write: async (key, value) => void map.set(key, value),
  };
}

function startBackground(views = createMemoryMap(), isLocked = () => false) {
  const provider = createScriptedProvider();
  const runs = createRunService({
    store: createRunStore(db),
    keepAlive: createKeepAlive({ ping: () => {}, deadlineMs: 60_000 }),
    readParticipants: async () => {
      if (isLocked()) throw new KeysLockedError('The keys are locked.');
      return [participantOf(provider)];
    },
  });
  const hub = createPanelHub(runs, views);
  const cuts: (() => void)[] = [];
  const connect = () => {
    const { here, there } = createMemoryPorts<BackgroundMessage, PanelMessage>();
    hub.connect(there);
    cuts.push(() => {
      there.close();
      here.close();
    });
    return here;
  };
  const openPanel = (options: RunClientOptions = { windowId: 1 }) => createRunClient(connect, options);
  return { provider, runs, hub, connect, openPanel, cutAll: () => cuts.splice(0).forEach((cut) => void cut()) };
}

describe('a panel', () => {
  it('asks, shows the run at once and grows with what arrives', async () => {
    const { provider, openPanel } = startBackground();
    const panel = openPanel();
    panel.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.question.text).toBe('Why?'));
    provider.push({ type: 'text-delta', text: 'Because ' }, { type: 'text-delta', text: 'of tides.' });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.text).toBe('Because of tides.'));
    provider.push({ type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.outcome).toBe('answered'));
  });

  it('asks a run again as one of its own, and says where it is gone', async () => {
    const { provider, openPanel } = startBackground();
    const panel = openPanel();
    panel.ask({ text: 'Why?', quote: 'A line.', way: 'menu' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
    provider.push({ type: 'text-delta', text: 'Because.' }, { type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.outcome).toBe('answered'));
    const first = panel.getSnapshot().run;

    panel.askAgain(first?.id ?? '');
    await vi.waitFor(() => expect(panel.getSnapshot().run?.id).not.toBe(first?.id));
    await vi.waitFor(() => expect(provider.requests).toHaveLength(2));
    expect(provider.requests[1]).toEqual(provider.requests[0]);
    expect(panel.getSnapshot().run?.question).toEqual({ text: 'Why?', quote: 'A line.', way: 'panel' });
    provider.push({ type: 'finish', reason: 'stop' });

    panel.askAgain('gone');
    await vi.waitFor(() => expect(panel.getSnapshot().trouble).toBe('run-gone'));
    expect(provider.requests).toHaveLength(2);
  });

  it('opened in the middle of a stream, has all of it', async () => {
    const { provider, openPanel } = startBackground();
    const first = openPanel();
    first.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
    provider.push({ type: 'text-delta', text: 'Because ' });
    await vi.waitFor(() => expect(first.getSnapshot().run?.answers[0]?.text).toBe('Because '));

    const second = openPanel();
    await vi.waitFor(() => expect(second.getSnapshot().run?.answers[0]?.text).toBe('Because '));
    provider.push({ type: 'text-delta', text: 'of tides.' }, { type: 'finish', reason: 'stop' });
    for (const panel of [first, second]) {
      await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.outcome).toBe('answered'));
      expect(panel.getSnapshot().run?.answers[0]?.text).toBe('Because of tides.');
    }
    expect(provider.requests).toHaveLength(1);
  });

  it('opened at any moment of a stream, has nothing twice and misses nothing', async () => {
    const { provider, openPanel } = startBackground();
    const first = openPanel();
    first.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
    const panels = [first];
    let text = '';
    for (let word = 0; word < 30; word += 1) {
      text += `${word} `;
      provider.push({ type: 'text-delta', text: `${word} ` });
      await vi.waitFor(() => expect(first.getSnapshot().run).toBeDefined());
      // While the word is on its way to the panels that are open.
      panels.push(openPanel());
    }
    provider.push({ type: 'finish', reason: 'stop' });
    for (const panel of panels) {
      await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.outcome).toBe('answered'));
      expect(panel.getSnapshot().run?.answers[0]?.text).toBe(text);
    }
  });

  it('that a person has taken elsewhere is not brought back by what its window showed before', async () => {
    const map = new Map<string, PanelView>([['1', { name: 'run', runId: 'an earlier one' }]]);
    const reading = Promise.withResolvers<void>();
    const views: SessionMap<PanelView> = {
      read: (key) => reading.promise.then(() => map.get(key)),
      write: async (key, value) => void map.set(key, value),
    };
    const { hub, openPanel } = startBackground(views);
    const early = openPanel();
    early.openHistory();
    // Heard before the background has read what was shown before, and on the way while it says so.
    hub.show(2, { name: 'compose', draft: 'Captured' });
    const late = openPanel({ windowId: 2 });
    late.openHistory();
    reading.resolve();
    // When a panel that stayed has been told what its window showed, the others have been told too.
    map.set('3', { name: 'compose', draft: 'Why?' });
    const stays = openPanel({ windowId: 3 });
    await vi.waitFor(() => expect(stays.getSnapshot().view).toEqual({ name: 'compose', draft: 'Why?' }));
    for (const panel of [early, late]) expect(panel.getSnapshot().view).toEqual({ name: 'history' });
  });

  it('goes on with the run that a person opened while the background looked up what its window showed before', async () => {
    const map = new Map<string, PanelView>([
      ['1', { name: 'run', runId: 'an earlier one' }],
      ['2', { name: 'compose', draft: 'And why?' }],
    ]);
    const reading = Promise.withResolvers<void>();
    const read = (key: string) => reading.promise.then(() => map.get(key));
    const { provider, openPanel } = startBackground({ read, write: async () => {} });
    const other = openPanel({});
    other.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
    const panel = openPanel();
    panel.openRun(other.getSnapshot().run?.id ?? '');
    await vi.waitFor(() => expect(panel.getSnapshot().run?.question.text).toBe('Why?'));
    // Once a panel that was opened later has been told, this one would have been too.
    const later = openPanel({ windowId: 2 });
    reading.resolve();
    await vi.waitFor(() => expect(later.getSnapshot().view).toEqual({ name: 'compose', draft: 'And why?' }));
    provider.push({ type: 'text-delta', text: 'Because.' }, { type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.text).toBe('Because.'));
  });

  it('shows what a capture in its window says, and another window does not', async () => {
    const { hub, openPanel } = startBackground();
    const here = openPanel({ windowId: 1 });
    const elsewhere = openPanel({ windowId: 2 });
    await vi.waitFor(() => expect(elsewhere.getSnapshot().connected).toBe(true));
    hub.show(1, { name: 'compose', draft: 'Why?' });
    await vi.waitFor(() => expect(here.getSnapshot().view).toEqual({ name: 'compose', draft: 'Why?' }));
    expect(elsewhere.getSnapshot().view).toEqual({ name: 'compose', draft: '' });
  });

  it('opened after the capture, shows it', async () => {
    const { hub, openPanel } = startBackground();
    hub.show(1, { name: 'compose', draft: 'Why?', note: 'shortened' });
    const panel = openPanel();
    await vi.waitFor(() => expect(panel.getSnapshot().view).toMatchObject({ draft: 'Why?', note: 'shortened' }));
  });

  it('closed and opened, is where it was', async () => {
    const views = createMemoryMap();
    const before = startBackground(views);
    const panel = before.openPanel();
    panel.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(panel.getSnapshot().run).toBeDefined());
    before.provider.push({ type: 'text-delta', text: 'Because.' }, { type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(before.runs.isStreaming()).toBe(false));

    const reopened = startBackground(views).openPanel();
    await vi.waitFor(() => expect(reopened.getSnapshot().run?.answers[0]?.text).toBe('Because.'));
  });

  it('keeps what is on screen when the background is gone, and reads it anew from the next one', async () => {
    const first = startBackground();
    let connect = first.connect;
    const panel = createRunClient(() => connect(), { windowId: 1 });
    panel.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(first.provider.requests).toHaveLength(1));
    first.provider.push({ type: 'text-delta', text: 'Because' });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.text).toBe('Because'));
    const runId = panel.getSnapshot().run?.id ?? '';
    await vi.waitFor(async () => expect((await createRunStore(db).load(runId))?.answers[0]?.text).toBe('Because'));

    const second = startBackground();
    connect = second.connect;
    void second.runs.recover();
    first.cutAll();
    expect(panel.getSnapshot()).toMatchObject({ connected: false, run: { answers: [{ text: 'Because' }] } });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.outcome).toBe('interrupted'));
    expect(panel.getSnapshot().run?.answers[0]?.text).toBe('Because');
    expect(second.provider.requests).toHaveLength(0);
    first.runs.stop(runId);
  });

  it('keeps the question that is being written when the background is gone, until something new is captured', async () => {
    const views = createMemoryMap();
    const first = startBackground(views);
    let connect = first.connect;
    const panel = createRunClient(() => connect(), { windowId: 1 });
    await vi.waitFor(() => expect(panel.getSnapshot().connected).toBe(true));
    panel.compose({ draft: 'Why?', quote: 'The moon.' });
    const before = panel.getSnapshot().view;

    const next = startBackground(views);
    connect = next.connect;
    first.cutAll();
    await vi.waitFor(() => expect(panel.getSnapshot().connected).toBe(true), { timeout: 2_000 });
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.getSnapshot().view).toBe(before);
    next.hub.show(1, { name: 'compose', draft: 'Captured' });
    await vi.waitFor(() => expect(panel.getSnapshot().view).toEqual({ name: 'compose', draft: 'Captured' }));
  });

  it('says why a question was not asked', async () => {
    const { hub, openPanel } = startBackground();
    hub.show(1, { name: 'compose', draft: '  ' });
    const panel = openPanel();
    await vi.waitFor(() => expect(panel.getSnapshot().view).toMatchObject({ draft: '  ' }));
    panel.ask({ text: '  ', way: 'panel' });
    await vi.waitFor(() => expect(panel.getSnapshot().trouble).toBe('question-empty'));
  });

  it('with a run that is not there any more, shows the question box', async () => {
    const { openPanel } = startBackground();
    const tab = openPanel({ runId: 'gone' });
    await vi.waitFor(() => expect(tab.getSnapshot().view).toEqual({ name: 'compose', draft: '' }));
  });

  it('whose question met locked keys, asks it once they are unlocked, and only then', async () => {
    let isLocked = true;
    const { provider, hub, openPanel } = startBackground(createMemoryMap(), () => isLocked);
    const panel = openPanel();
    const other = openPanel({ windowId: 2 });
    panel.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(panel.getSnapshot().trouble).toBe('keys-locked'));
    expect(panel.getSnapshot().view).toEqual({ name: 'compose', draft: '' });
    isLocked = false;
    hub.troubleOver('keys-locked');
    await vi.waitFor(() => expect(panel.getSnapshot().trouble).toBeUndefined());
    other.goOn();
    expect(provider.requests).toHaveLength(0);
    panel.goOn();
    panel.goOn();
    await vi.waitFor(() => expect(panel.getSnapshot().run?.question.text).toBe('Why?'));
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
    provider.push({ type: 'finish', reason: 'stop' });
  });

  it('goes on with a captured question that met locked keys, as it was captured', async () => {
    const { hub, openPanel, provider } = startBackground();
    const panel = openPanel();
    const question = { text: 'Why?', way: 'menu', source: { title: 'A page' } } as const;
    hub.show(1, { name: 'compose', draft: 'Why?' }, 'keys-locked', { type: 'ask', question });
    await vi.waitFor(() => expect(panel.getSnapshot().trouble).toBe('keys-locked'));
    panel.goOn();
    await vi.waitFor(() => expect(panel.getSnapshot().run?.question).toEqual(question));
    provider.push({ type: 'finish', reason: 'stop' });
  });

  it('retries an answer once the keys are unlocked', async () => {
    let isLocked = false;
    const { provider, openPanel } = startBackground(createMemoryMap(), () => isLocked);
    const panel = openPanel();
    panel.ask({ text: 'Why?', way: 'panel' });
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
    provider.push({ type: 'error', error: { kind: 'server', message: 'Down.' } });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.outcome).toBe('failed'));
    isLocked = true;
    panel.retry(panel.getSnapshot().run?.answers[0]?.id ?? '');
    await vi.waitFor(() => expect(panel.getSnapshot().trouble).toBe('keys-locked'));
    isLocked = false;
    panel.goOn();
    await vi.waitFor(() => expect(provider.requests).toHaveLength(2));
    provider.push({ type: 'text-delta', text: 'Because.' }, { type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(panel.getSnapshot().run?.answers[0]?.text).toBe('Because.'));
  });
});
