import { expect, test } from 'vitest';
import { createAwakeClock } from '../../../utils/ask/time/awake-clock.ts';
import { createFakeTime } from './fake-time.ts';

function watchedClock() {
  const time = createFakeTime();
  const heard = { ticks: 0, jumps: 0 };
  const clock = createAwakeClock({
    ...time,
    onTick: () => {
      heard.ticks += 1;
    },
    onJump: () => {
      heard.jumps += 1;
    },
  });
  return { time, clock, heard };
}

test('counts what passes while it runs, and ticks once a second', async () => {
  const { time, clock, heard } = watchedClock();
  await time.advance(7000);
  expect(clock.now()).toBe(0);
  clock.start();
  await time.advance(3500);
  expect(clock.now()).toBe(3500);
  clock.stop();
  await time.advance(60_000);
  clock.start();
  await time.advance(500);
  expect(clock.now()).toBe(4000);
  expect(heard).toEqual({ ticks: 3, jumps: 0 });
});

test.each([3_600_000, -3_600_000, 6_001])('a jump of the clock by %i ms is told and not counted', async (ms) => {
  const { time, clock, heard } = watchedClock();
  clock.start();
  await time.advance(2000);
  time.jump(ms);
  await time.advance(2000);
  expect(heard.jumps).toBe(1);
  expect(clock.now()).toBe(3000);
});

test('a late tick of a busy machine is no jump', async () => {
  const { time, clock, heard } = watchedClock();
  clock.start();
  time.jump(4000);
  await time.advance(1000);
  expect(heard.jumps).toBe(0);
  expect(clock.now()).toBe(5000);
});

test('stopped, it leaves no timer behind it for long; ended, none at all', async () => {
  const { time, clock } = watchedClock();
  clock.start();
  clock.stop();
  await time.advance(1000);
  expect(time.waiting).toEqual([]);
  clock.start();
  expect(time.waiting).toEqual([1000]);
  clock.end();
  expect(time.waiting).toEqual([]);
});

test('started and stopped a thousand times a second, it keeps one timer', async () => {
  const { time, clock } = watchedClock();
  for (let turn = 0; turn < 1000; turn += 1) {
    clock.start();
    await time.advance(1);
    clock.stop();
  }
  expect(time.waiting.length).toBeLessThanOrEqual(1);
  expect(clock.now()).toBe(1000);
});
