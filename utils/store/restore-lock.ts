import type { BackupFault } from './export/backup/backup-fault.ts';

const name = 'triptych-restore';

type Locks = Pick<LockManager, 'request'>;

/**
 * Does something while no page of ours restores a backup, or nothing if one does. The browser lets go of the lock when
 * the page that holds it ends, however it ends.
 */
export function whileNoneRestores<Result>(
  work: () => Promise<Result>,
  locks: Locks = navigator.locks,
): Promise<Result | BackupFault> {
  return locks.request(name, { ifAvailable: true }, async (lock) => (lock ? await work() : { kind: 'busy' as const }));
}
