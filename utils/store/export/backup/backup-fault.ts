import type { ShapeFault } from '../shape/find-fault.ts';

/** Why a file is not restored. In every case nothing was changed. */
export type BackupFault =
  /** Neither gzip nor ours: another file was chosen. */
  | { readonly kind: 'not-a-backup' }
  /** It cannot be unpacked, its checksum is wrong, or it ends too early. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** A line is not what we write. Lines count from 1; `field` is absent where the line is no JSON at all. */
  | { readonly kind: 'wrong-content'; readonly line: number; readonly field?: ShapeFault['path'] }
  /** It unpacks to far more than it can hold honestly. */
  | { readonly kind: 'too-large' }
  /** An id in it belongs to another answer that is kept here. */
  | { readonly kind: 'conflict' }
  /** The browser could not read the file: it was moved, changed or is on a drive that is gone. */
  | { readonly kind: 'unreadable' }
  /** What was restored could not be written. */
  | { readonly kind: 'not-saved' }
  /** Another page of ours is restoring. */
  | { readonly kind: 'busy' };

/** Carries a fault out of the middle of reading; `restoreBackup` gives it as a value. */
export class BackupFaultError extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault) {
    super(`The backup was not restored: ${fault.kind}.`);
    this.fault = fault;
  }
}
