import { expect, it } from 'vitest';
import { createForgetting } from '../../utils/run/forget-everything.ts';

function setUp({ isMarked = false, eraseFails = false } = {}) {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const forgetting = createForgetting({
    mark: note('marked'),
    isMarked: async () => isMarked,
    erase: async () => {
      if (eraseFails) throw new Error('The disk is broken.');
      done.push('erased');
    },
    removeGivenPermissions: note('permissions'),
    restart: () => done.push('restarted'),
    onForgotten: () => done.push('told'),
    schedule: (task) => task(),
  });
  return { forgetting, done };
}

it('marks first and restarts then: what is open could write again', async () => {
  const { forgetting, done } = setUp();
  await forgetting.begin();
  expect(done).toEqual(['marked', 'restarted']);
});

it('does nothing at a usual start', async () => {
  const { forgetting, done } = setUp();
  await forgetting.finish();
  expect(done).toEqual([]);
});

it('erases at the start after, and says so last', async () => {
  const { forgetting, done } = setUp({ isMarked: true });
  await forgetting.finish();
  expect(done).toEqual(['permissions', 'erased', 'told']);
});

it('does not say so when it could not', async () => {
  const { forgetting, done } = setUp({ isMarked: true, eraseFails: true });
  await expect(forgetting.finish()).rejects.toThrow();
  expect(done).not.toContain('told');
});
