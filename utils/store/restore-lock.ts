const name = 'triptych-restore';

type Locks = Pick<LockManager, 'request'>;

/**
 * Does something while no page of ours restores a backup; resolves to undefined if one still does after `patienceMs`.
 * The browser lets go of the lock when the page that holds it ends, however it ends.
 */
export async function whileNoneRestores<Result>(
  work: () => Promise<Result>,
  patienceMs = 0,
  locks: Locks = navigator.locks,
): Promise<Result | undefined> {
  if (patienceMs === 0) {
    return locks.request(name, { ifAvailable: true }, async (lock) => (lock ? await work() : undefined));
  }
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, async () => work());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return undefined;
    throw error;
  }
}
