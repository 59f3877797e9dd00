import type { Answer, Run } from '../../../domain.ts';
import { type BackupFault, BackupFaultError } from './backup-fault.ts';
import { type BackupEntry, readBackup } from './read-backup.ts';

/** Where restored runs go. Until `show` nothing of them can be seen, and `discard` leaves no trace. */
export interface RestoreTarget {
  /** Writes those that are not here yet, unseen. Resolves to how many those were. */
  stage(runs: readonly Run[]): Promise<number>;
  /** Lets all that was staged be seen at once. */
  show(): Promise<void>;
  discard(): Promise<void>;
}

export interface RestoreProgress {
  readonly step: 'checking' | 'restoring';
  /** 0 to 1, of the step. */
  readonly part: number;
}

export type RestoreResult =
  | { readonly kind: 'restored'; readonly restored: number; readonly alreadyHere: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly fault: BackupFault };

export interface RestoreOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RestoreProgress) => void;
}

/** Runs written together: about a megabyte of usual answers, a moment's work for the database. */
const batchSize = 50;

/**
 * Restores a backup into the history. The file is first read to its end and checked as a whole, and only then read
 * again and written, so that nothing is ever written of a file that is damaged. What is here already stays as it is.
 */
export async function restoreBackup(
  file: Blob,
  target: RestoreTarget,
  { signal, onProgress }: RestoreOptions = {},
): Promise<RestoreResult> {
  const onBytes = (step: RestoreProgress['step']) => (bytes: number) =>
    onProgress?.({ step, part: Math.min(1, bytes / Math.max(1, file.size)) });
  try {
    let runs = 0;
    for await (const _ of readBackup(file, onBytes('checking'))) {
      signal?.throwIfAborted();
      runs += 1;
    }
    const restored = await stageAll(readBackup(file, onBytes('restoring')), target, signal);
    return { kind: 'restored', restored, alreadyHere: runs - restored };
  } catch (error) {
    if (signal?.aborted) return { kind: 'cancelled' };
    return { kind: 'refused', fault: error instanceof BackupFaultError ? error.fault : { kind: 'not-saved' } };
  }
}

async function stageAll(
  entries: AsyncIterable<BackupEntry>,
  target: RestoreTarget,
  signal: AbortSignal | undefined,
): Promise<number> {
  let restored = 0;
  let batch: Run[] = [];
  const stageBatch = async () => {
    signal?.throwIfAborted();
    restored += await target.stage(batch);
    batch = [];
  };
  try {
    for await (const { run, createdAt } of entries) {
      batch.push(settled(run, createdAt));
      if (batch.length >= batchSize) await stageBatch();
    }
    await stageBatch();
    await target.show();
    return restored;
  } catch (error) {
    await target.discard().catch(() => undefined);
    throw error;
  }
}

/** Answers that were still being written when the backup was made have no one who writes them on. */
function settled(run: Run, at: number): Run {
  if (run.answers.every(({ phase }) => phase === 'ended')) return run;
  const answers = run.answers.map((answer): Answer => {
    if (answer.phase === 'ended') return answer;
    const { retry: _, ...rest } = answer;
    return { ...rest, phase: 'ended', outcome: 'interrupted', endedAt: at };
  });
  return { ...run, answers };
}
