import { expect, it } from 'vitest';
import { whileNoneRestores } from '../../utils/store/restore-lock.ts';

/** Locks as the browser has them (Web Locks), for one name. */
function createLocks() {
  let isTaken = false;
  const waiting: (() => void)[] = [];
  const request = async (
    _name: string,
    { ifAvailable = false, signal }: { ifAvailable?: boolean; signal?: AbortSignal },
    work: (lock: object | null) => Promise<unknown>,
  ) => {
    if (isTaken && ifAvailable) return work(null);
    if (isTaken) {
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve);
        signal?.addEventListener('abort', () => {
          waiting.splice(waiting.indexOf(resolve), 1);
          reject(signal.reason);
        });
      });
    }
    isTaken = true;
    try {
      return await work({});
    } finally {
      isTaken = false;
      waiting.shift()?.();
    }
  };
  return { request } as unknown as LockManager;
}

it('does one thing at a time: at once or not at all, or after a while', async () => {
  const locks = createLocks();
  const done: string[] = [];
  let finish = () => {};
  const first = whileNoneRestores(
    () =>
      new Promise<string>((resolve) => {
        finish = () => resolve('first');
      }),
    0,
    locks,
  );
  const impatient = await whileNoneRestores(async () => done.push('impatient'), 0, locks);
  const late = await whileNoneRestores(async () => done.push('late'), 10, locks);
  const patient = whileNoneRestores(async () => done.push('patient'), 10_000, locks);
  expect([impatient, late, done]).toEqual([undefined, undefined, []]);
  finish();
  expect([await first, await patient, done]).toEqual(['first', 1, ['patient']]);
});

it('lets a fault of the work through', async () => {
  const work = () => Promise.reject(new Error('The disk is gone.'));
  await expect(whileNoneRestores(work, 100, createLocks())).rejects.toThrow('The disk is gone.');
});
