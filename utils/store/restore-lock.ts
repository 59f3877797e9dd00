const name = 'triptych-restore';

type Locks = Pick<LockManager, 'request'>;

/**
 * Does something while no page of ours restores a backup; resolves to undefined if one does. The browser lets go of
 * the lock when the page that holds it ends, however it ends.
 */
export function whileNoneRestores<Result>(
  work: () => Promise<Result>,
  locks: Locks = navigator.locks,
): Promise<Result | undefined> {
  return locks.request(name, { ifAvailable: true }, async (lock) => (lock ? await work() : undefined));
}
