import { describe, expect, it } from 'vitest';
import type { AskIntent } from '../../utils/capture/ask-intent.ts';
import type { CapturedText } from '../../utils/capture/choose-reading.ts';
import type { Question } from '../../utils/domain.ts';
import { createGestureHandler } from '../../utils/run/handle-gesture.ts';
import type { PanelView } from '../../utils/run/messages.ts';
import { createRun } from '../../utils/run/run-state.ts';
import { defaultSettings, type Masking, type Prompt, type SelectionAs } from '../../utils/store/default-settings.ts';

interface SetUp {
  readonly askAtOnce?: boolean;
  readonly ready?: boolean;
  readonly masking?: Masking;
  readonly selectionAs?: SelectionAs;
  readonly prompts?: readonly Prompt[];
}

function setUp({
  askAtOnce = true,
  ready = true,
  masking = 'ask',
  selectionAs = 'question',
  prompts = [],
}: SetUp = {}) {
  const asked: Question[] = [];
  const shown: [number, PanelView][] = [];
  const handle = createGestureHandler({
    runs: {
      async ask(question) {
        asked.push(question);
        if (!ready) return { trouble: 'no-service-on' };
        return { run: createRun({ runId: 'r', threadId: 'r', question, models: [], at: 0 }) };
      },
    },
    hub: { show: (windowId, view) => shown.push([windowId, view]) },
    readSettings: async () => ({ ...defaultSettings, askAtOnce, masking, selectionAs, prompts }),
    templateOf: ({ template = '' }) => template,
  });
  const ask = (captured: CapturedText, intent: AskIntent = { kind: 'ask' }) =>
    handle({
      way: 'menu',
      intent,
      windowId: Promise.resolve(7),
      source: { title: 'A page' },
      read: async () => captured,
    });
  return { asked, shown, ask, last: () => shown.at(-1)?.[1] };
}

describe('a gesture', () => {
  it('shows at once that the page is being read, then asks and shows the run', async () => {
    const { ask, asked, shown } = setUp();
    await ask({ text: 'Why?' });
    expect(asked).toEqual([{ text: 'Why?', way: 'menu', source: { title: 'A page' } }]);
    expect(shown).toEqual([
      [7, { name: 'compose', draft: '', reading: true }],
      [7, { name: 'run', runId: 'r' }],
    ]);
  });

  it('puts the text into the question box when that is what the person chose', async () => {
    const { ask, asked, last } = setUp({ askAtOnce: false });
    await ask({ text: 'Why?' });
    expect(asked).toEqual([]);
    expect(last()).toEqual({ name: 'compose', draft: 'Why?', source: { title: 'A page' } });
  });

  it.each<CapturedText>([
    { text: '', note: 'nothing-there' },
    { text: '', note: 'secret-field' },
    { text: 'Only the beginn', note: 'shortened' },
  ])('never sends unseen what is not there or not whole: %j', async (captured) => {
    const { ask, asked, last } = setUp();
    await ask(captured);
    expect(asked).toEqual([]);
    expect(last()).toMatchObject({ name: 'compose', draft: captured.text, note: captured.note });
  });

  it('never sends unseen what carried characters that nobody sees', async () => {
    const { ask, asked, last } = setUp();
    await ask({ text: 'Why?', invisible: 15 });
    expect(asked).toEqual([]);
    expect(last()).toMatchObject({ name: 'compose', draft: 'Why?', invisible: 15 });
  });

  it.each([
    ['ask', 0],
    ['always', 1],
    ['never', 1],
  ] as const)('with private details and masking set to "%s", asks %i questions at once', async (masking, count) => {
    const { ask, asked } = setUp({ masking });
    await ask({ text: 'Is ann@example.org a good address?' });
    expect(asked).toHaveLength(count);
  });

  it('keeps the text in the question box when nothing could be asked', async () => {
    const { ask, last } = setUp({ ready: false });
    await ask({ text: 'Why?' });
    expect(last()).toMatchObject({ name: 'compose', draft: 'Why?' });
  });

  it('keeps where on the page a selection stands, and nothing of what was typed', async () => {
    const { ask, asked } = setUp();
    await ask({ text: 'Why?', from: 'selection' });
    await ask({ text: 'Typed?' });
    expect(asked.map(({ source }) => source)).toEqual([
      { title: 'A page', passage: { start: 'Why?' } },
      { title: 'A page' },
    ]);
  });

  it('quotes a selection for a question of one’s own, and never asks that by itself', async () => {
    const { ask, asked, last } = setUp();
    await ask({ text: 'The tides follow the moon.', from: 'selection' }, { kind: 'context' });
    expect(asked).toEqual([]);
    expect(last()).toMatchObject({ name: 'compose', draft: '', quote: 'The tides follow the moon.' });
  });

  it('takes selections as context where that is set, but asks what is typed', async () => {
    const { ask, asked, last } = setUp({ selectionAs: 'context' });
    await ask({ text: 'Typed?' });
    await ask({ text: 'Selected.', from: 'selection' });
    expect(asked.map(({ text }) => text)).toEqual(['Typed?']);
    expect(last()).toMatchObject({ draft: '', quote: 'Selected.' });
  });

  it('asks with the words of a prompt around the text, and says why where there is none', async () => {
    const prompts = [{ id: 'mine', template: 'In one word: {text}' }];
    const { ask, asked, last } = setUp({ prompts });
    const intent = { kind: 'prompt', promptId: 'mine' } as const;
    await ask({ text: 'the moon', from: 'selection' }, intent);
    expect(asked.map(({ text }) => text)).toEqual(['In one word: the moon']);
    await ask({ text: '', note: 'nothing-there' }, intent);
    expect(last()).toMatchObject({ draft: '', note: 'nothing-there' });
  });

  it('never sends a title or an address unseen', async () => {
    const { ask, asked } = setUp();
    await ask({ text: 'Why?', from: 'selection' });
    expect(asked[0]).not.toHaveProperty('page');
  });
});
