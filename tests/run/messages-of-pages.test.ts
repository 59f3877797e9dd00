import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOptionsRequest } from '../../utils/run/read-options-request.ts';
import { readPanelMessage } from '../../utils/run/read-panel-message.ts';

const question = { text: 'Why?', way: 'menu', source: { url: 'https://a.example/', title: 'A' }, quote: 'q' };

const panelMessages = [
  { type: 'hello' },
  { type: 'hello', windowId: 1, watchRunId: 'r' },
  { type: 'ask', question },
  { type: 'ask', question: { text: '', way: 'panel' }, how: { follows: { runId: 'r' }, modelKeys: ['deepseek'] } },
  { type: 'ask', question, how: { follows: { runId: 'r', fromAnswerId: 'a' }, overLimit: true } },
  { type: 'watch', runId: 'r' },
  { type: 'leave' },
  { type: 'stop', runId: 'r' },
  { type: 'stop', runId: 'r', answerId: 'a' },
  { type: 'retry', runId: 'r', answerId: 'a' },
];

const requests = [
  { type: 'save-key', modelKey: 'deepseek', key: 'k' },
  { type: 'forget-key', modelKey: 'deepseek' },
  { type: 'list-models', modelKey: 'deepseek' },
  { type: 'list-endpoint', baseURL: 'http://localhost:11434/v1' },
  { type: 'list-endpoint', baseURL: 'http://localhost:11434/v1', key: 'k' },
  { type: 'read-key-status' },
  { type: 'keep-keys-as', mode: 'session' },
  { type: 'keep-keys-as', mode: 'passphrase', passphrase: 'ten letters and more' },
  { type: 'unlock-keys', passphrase: 'p' },
  { type: 'lock-keys' },
  { type: 'forget-all-keys' },
  { type: 'read-request-log' },
  { type: 'clear-request-log' },
  { type: 'forget-everything' },
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
