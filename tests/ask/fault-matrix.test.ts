import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createRefusalMemory } from '../../utils/ask/fallback/refusal-memory.ts';
import { catalog } from '../../utils/ask/providers/catalog.ts';
import { createProvider, providerIds } from '../../utils/ask/providers/index.ts';
import type { Outcome, ProviderId } from '../../utils/domain.ts';
import { applyRunEvent, createRun } from '../../utils/run/run-state.ts';
import { type Emulator, type Fault, instantPace, startEmulator } from '../emulator/emulator.ts';
import { type Collected, collect, question } from './collect.ts';
import { askedServices, type Expectation, faultRows, type Row } from './fault-rows.ts';
import { impatient } from './impatient.ts';
import { createHastyTime } from './time/fake-time.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace });
});
afterEach(() => emulator.reset());
afterAll(() => emulator.stop());

const models: Readonly<Record<ProviderId, string>> = {
  deepseek: 'deepseek-flash',
  openai: 'gpt-6.1-terra',
  gemini: 'gemini-3.8-flash',
  'openai-compatible': 'gpt-5.4',
};

/** More than any stream asks for. */
const enough = 5;

function ask(id: ProviderId, row: Row): Promise<Collected> {
  const { faults, thenAnswers = false, clock = 'real', key = emulator.key, modelId = models[id] } = row;
  const service = askedServices[id];
  // What is not said to pass stays as it is, however often it is asked.
  const script = thenAnswers ? [...faults, answered] : Array<readonly Fault[]>(enough).fill(faults).flat();
  emulator.script(service, ...script);
  const settings = { apiKey: key, modelId, baseURL: emulator.baseURLs[service] };
  const time = clock === 'hasty' ? createHastyTime() : {};
  const provider = createProvider(id, settings, { ...impatient, ...time, memory: createRefusalMemory() });
  return collect(provider, { ...question, ...row.request });
}

const answered: Fault = { kind: 'answer', text: 'Canberra it is.' };

const questions = () => emulator.received.filter(({ kind }) => kind === 'question');

describe.each(providerIds)('%s', (id) => {
  const rows = faultRows.flatMap((row) => {
    const expected = row.expected[id];
    return expected ? [{ ...row, expected }] : [];
  });

  test('has at least thirty faults', () => {
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, { expected, ...row }) => {
    const answer = await ask(id, { ...row, expected: {} });
    expect(endOf(answer)).toBe(expected.end);
    expect(outcomeOf(answer)).toBe(outcomes[expected.end] ?? outcomeOfEnd(expected.end, answer.text));
    expect(questions()).toHaveLength(expected.requests ?? 1);
    expectText(answer.text, expected);
    const { host } = new URL(emulator.origin);
    const label = id === 'openai-compatible' ? host : catalog[id].label;
    expect(answer.error?.message).toBe(expected.says?.replace('{label}', label).replace('{host}', host));
    if (expected.advises) expect(answer.error?.hint).toContain(expected.advises);
    // Every error says what to do, and no word of any holds the key.
    if (answer.error && answer.error.kind !== 'too-long') expect(answer.error.hint).toMatch(/\w/);
    expect(JSON.stringify(answer.parts)).not.toContain('0123456789');
  });
});

function endOf({ finish, error }: Collected): string {
  return finish ? `finish ${finish.reason}` : `error ${error?.kind}`;
}

/** What becomes of an end in the product, where the text makes no difference. */
const outcomes: Readonly<Record<string, Outcome>> = {
  'finish refusal': 'refused',
  'finish blocked': 'blocked',
  'error cut-off': 'cut-off',
  'error too-long': 'cut-off',
  'error aborted': 'stopped',
};

function outcomeOfEnd(end: string, text: string): Outcome {
  if (end.startsWith('error')) return 'failed';
  if (text === '') return 'empty';
  // A refusal in plain words is recognised by its words.
  if (/cannot help with that/.test(text)) return 'refused';
  return end === 'finish length' ? 'cut-off' : 'answered';
}

/** How the run judges what arrived. */
function outcomeOf({ parts }: Collected): Outcome | undefined {
  const model = { key: 'one', providerId: 'deepseek', label: 'One', modelId: 'one', host: 'localhost' } as const;
  const run = createRun({ runId: 'r', threadId: 'r', question: { text: '?', way: 'panel' }, models: [model], at: 0 });
  const ended = parts.reduce((now, part, at) => applyRunEvent(now, { type: 'part', answerId: 'r:one', part, at }), run);
  return ended.answers[0]?.outcome;
}

function expectText(text: string, { text: kept = 'none' }: Expectation): void {
  const { textSent = '', charactersSent = 0 } = questions().at(-1) ?? {};
  // The four bytes that were no text are marked as such, in their place.
  const readable = text.replace('\ufffd(\ufffd\ufffd', '');
  // Of very long texts the emulator keeps the beginning only.
  const begins = textSent.startsWith(readable.slice(0, textSent.length));
  const fits: Readonly<Record<typeof kept, boolean>> = {
    none: text === '',
    arrived: begins,
    'a beginning': begins && text !== '',
    'all sent': begins && readable.length === charactersSent && text !== '',
  };
  expect(fits[kept], `“${text.slice(0, 200)}” is not “${kept}” of “${textSent.slice(0, 200)}”`).toBe(true);
}
