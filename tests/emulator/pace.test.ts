import { afterEach, expect, it } from 'vitest';
import { ask, dataOf } from './ask-emulator.ts';
import { type Emulator, instantPace, startEmulator } from './emulator.ts';

let emulator: Emulator;

afterEach(() => emulator.stop());

const ANSWER = { kind: 'answer', text: 'Slowly, '.repeat(25) } as const;

it('keeps the first byte and the rate it was given, for one service or for all', async () => {
  emulator = await startEmulator({ pace: instantPace });
  emulator.setPace('gemini', { firstByteMs: 100, charactersPerSecond: 1000, chunkCharacters: 10 });
  const timeOf = async (service: 'gemini' | 'openai') => {
    emulator.script(service, ANSWER);
    const start = performance.now();
    await ask(emulator, service, 'How fast?');
    return performance.now() - start;
  };
  // 100 ms, then 200 characters at 1000 a second. Timers never fire early by more than their rounding.
  expect(await timeOf('gemini')).toBeGreaterThan(295);
  expect(await timeOf('openai')).toBeLessThan(295);
  emulator.setPace('all', { firstByteMs: 300, charactersPerSecond: Infinity, chunkCharacters: 10 });
  expect(await timeOf('openai')).toBeGreaterThan(295);
  emulator.reset();
  expect(await timeOf('openai')).toBeLessThan(295);
});

it('answers three services at their own pace at the same time', async () => {
  emulator = await startEmulator({ pace: instantPace });
  emulator.setPace('deepseek', { firstByteMs: 400, charactersPerSecond: Infinity, chunkCharacters: 40 });
  const ended: string[] = [];
  await Promise.all(
    (['deepseek', 'openai', 'gemini'] as const).map(async (service) => {
      await ask(emulator, service, 'Who is last?');
      ended.push(service);
    }),
  );
  expect(ended.at(-1)).toBe('deepseek');
});

it('has a pace for demonstrations by itself: DeepSeek keeps a waiting question alive', async () => {
  emulator = await startEmulator();
  emulator.script('deepseek', { kind: 'answer', text: 'Short.' });
  const { text } = await ask(emulator, 'deepseek', 'Ready?');
  expect(text).toMatch(/^: keep-alive\n\ndata: \{/);
  expect(dataOf(text).length).toBeGreaterThan(2);
});
