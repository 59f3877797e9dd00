import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PanelMessage } from '../../utils/run/messages.ts';
import type { OptionsRequest } from '../../utils/run/options-messages.ts';
import { readOptionsRequest } from '../../utils/run/read-options-request.ts';
import { readPanelMessage } from '../../utils/run/read-panel-message.ts';

const question = { text: 'Why?', way: 'menu' as const, source: { url: 'https://a.example/', title: 'A' }, quote: 'q' };

type Whole<Value> = Value extends object ? { readonly [Name in keyof Value]-?: Whole<Value[Name]> } : Value;
type OneOfEach<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: Whole<Extract<Message, { readonly type: Type }>>;
};

/** One of each kind with every field there is: the compiler misses here what a message gains and a check would refuse. */
const wholeMessages: OneOfEach<PanelMessage> = {
  hello: { type: 'hello', windowId: 1, watchRunId: 'r', isBack: true },
  ask: {
    type: 'ask',
    question: {
      ...question,
      images: [{ mediaType: 'image/png', data: 'aGVsbG8=', width: 2, height: 3 }],
      page: { url: 'https://a.example/', title: 'A' },
      source: { ...question.source, passage: { start: 'q', end: 'r' } },
      masks: [{ placeholder: '[e-mail 1]', value: 'a@example.org' }],
    },
    how: {
      follows: { runId: 'r', fromAnswerId: 'a', asks: 'analysis' },
      modelKeys: ['deepseek'],
      overLimit: true,
      unsaved: true,
    },
  },
  'ask-again': { type: 'ask-again', runId: 'r', overLimit: true },
  watch: { type: 'watch', runId: 'r' },
  leave: { type: 'leave' },
  stop: { type: 'stop', runId: 'r', answerId: 'a' },
  retry: { type: 'retry', runId: 'r', answerId: 'a' },
  'try-now': { type: 'try-now', runId: 'r', answerId: 'a' },
  'save-again': { type: 'save-again', runId: 'r' },
};

const panelMessages = [
  ...Object.values(wholeMessages),
  { type: 'hello' },
  { type: 'ask', question },
  { type: 'ask', question: { text: '', way: 'panel' }, how: { follows: { runId: 'r' }, modelKeys: ['deepseek'] } },
  { type: 'ask', question, how: { follows: { runId: 'r', fromAnswerId: 'a' }, overLimit: true } },
  { type: 'ask-again', runId: 'r' },
  { type: 'stop', runId: 'r' },
];

const wholeRequests: OneOfEach<OptionsRequest> = {
  'save-key': { type: 'save-key', modelKey: 'deepseek', key: 'k' },
  'forget-key': { type: 'forget-key', modelKey: 'deepseek' },
  'list-models': { type: 'list-models', modelKey: 'deepseek' },
  'list-endpoint': { type: 'list-endpoint', baseURL: 'http://localhost:11434/v1', key: 'k' },
  'read-key-status': { type: 'read-key-status' },
  'keep-keys-as': { type: 'keep-keys-as', mode: 'passphrase', passphrase: 'ten letters and more' },
  'unlock-keys': { type: 'unlock-keys', passphrase: 'p' },
  'lock-keys': { type: 'lock-keys' },
  'forget-all-keys': { type: 'forget-all-keys' },
  'read-request-log': { type: 'read-request-log' },
  'clear-request-log': { type: 'clear-request-log' },
  'read-unkept-runs': { type: 'read-unkept-runs' },
  'forget-everything': { type: 'forget-everything' },
};

const requests = [
  ...Object.values(wholeRequests),
  { type: 'list-endpoint', baseURL: 'http://localhost:11434/v1' },
  { type: 'keep-keys-as', mode: 'session' },
];

describe.each([
  ['a panel', readPanelMessage, panelMessages],
  ['the options', readOptionsRequest, requests],
] as const)('what %s may say', (_, read, messages) => {
  it.each(messages)('%j is taken as it is', (message) => {
    expect(read(message)).toEqual(message);
  });

  it.each(messages)('%j is not taken with one thing more, less or other', (message) => {
    expect(read({ ...message, more: 1 })).toBeUndefined();
    for (const [name, value] of Object.entries(message)) {
      const { [name as keyof typeof message]: __, ...rest } = message;
      const other = typeof value === 'string' ? 7 : 'other';
      expect(read({ ...message, [name]: other }), name).toBeUndefined();
      expect(read({ ...message, [name]: null }), name).toBeUndefined();
      if (name === 'type') expect(read(rest)).toBeUndefined();
    }
    expect(read([message])).toBeUndefined();
    expect(read(JSON.stringify(message))).toBeUndefined();
  });

  it('nothing else is ever taken, and nothing makes it throw', () => {
    const types = new Set(messages.map(({ type }) => type as unknown));
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(read(value)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.object(), fc.constantFrom(...types), (fields, type) => {
        const message = read({ ...fields, type });
        if (message) expect(messages.some((one) => one.type === message.type)).toBe(true);
        expect(Object.hasOwn(message ?? {}, '__proto__')).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

it('takes no text without end', () => {
  expect(readOptionsRequest({ type: 'save-key', modelKey: 'deepseek', key: 'k'.repeat(5_000) })).toBeUndefined();
  expect(readPanelMessage({ type: 'watch', runId: 'r'.repeat(1_000) })).toBeUndefined();
});

it.each([undefined, '', 'short'])('begins no passphrase mode with %j', (passphrase) => {
  const request = { type: 'keep-keys-as', mode: 'passphrase', ...(passphrase !== undefined && { passphrase }) };
  expect(readOptionsRequest(request)).toBeUndefined();
});
