import type { Run } from '../../../domain.ts';
import { findFault } from '../shape/find-fault.ts';
import type { ShapeNode } from '../shape/shape.ts';
import { type BackupFault, BackupFaultError } from './backup-fault.ts';
import {
  backupFormat,
  backupVersion,
  type EndLine,
  endShape,
  type HeadLine,
  headShape,
  type RunLine,
  runLineShape,
} from './backup-format.ts';
import { readLines } from './read-lines.ts';

/** Ten times the largest history we measure; beyond it the ids alone would fill the memory. */
const mostRuns = 1_000_000;

export interface BackupEntry {
  /** Epoch ms at which the backup was made. */
  readonly createdAt: number;
  readonly run: Run;
}

/**
 * The runs of a backup, each checked: its shape, that no id is there twice, that answers belong to their run. That the
 * file is whole is known only when it has been read to its end: until then nothing may be kept of it. Throws a
 * `BackupFaultError`.
 */
export async function* readBackup(file: Blob, onBytes?: (bytes: number) => void): AsyncGenerator<BackupEntry, void> {
  if (!(await isGzip(file))) throw new BackupFaultError({ kind: 'not-a-backup' });
  const ids = new Set<string>();
  let head: HeadLine | undefined;
  let end: EndLine | undefined;
  let line = 0;
  let runs = 0;
  for await (const text of readLines(file, onBytes)) {
    line += 1;
    const value = parse(text, line);
    if (!head) {
      head = readHead(value, line);
      continue;
    }
    if (end) throw wrong(line);
    if (isRecord(value) && Object.hasOwn(value, 'end')) {
      end = check<EndLine>(endShape, value, line);
      continue;
    }
    const { run } = check<RunLine>(runLineShape, value, line);
    checkIds(run, ids, line);
    runs += 1;
    if (runs > mostRuns) throw new BackupFaultError({ kind: 'too-large' });
    yield { createdAt: head.createdAt, run };
  }
  if (!head) throw new BackupFaultError({ kind: 'not-a-backup' });
  if (end?.end.runs !== runs) throw new BackupFaultError({ kind: 'damaged' });
}

/** RFC 1952: every gzip file begins with these two bytes. */
async function isGzip(file: Blob): Promise<boolean> {
  const bytes = await file
    .slice(0, 2)
    .arrayBuffer()
    .catch(() => {
      throw new BackupFaultError({ kind: 'unreadable' } satisfies BackupFault);
    });
  const [first, second] = new Uint8Array(bytes);
  return first === 0x1f && second === 0x8b;
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw line === 1 ? new BackupFaultError({ kind: 'not-a-backup' }) : wrong(line);
  }
}

function readHead(value: unknown, line: number): HeadLine {
  if (!isRecord(value) || value.format !== backupFormat) throw new BackupFaultError({ kind: 'not-a-backup' });
  const { version } = value;
  // Before its shape: a newer version may well look different.
  if (typeof version === 'number' && version > backupVersion) {
    throw new BackupFaultError({ kind: 'newer-version', version });
  }
  return check<HeadLine>(headShape, value, line);
}

function check<Line>(shape: ShapeNode, value: unknown, line: number): Line {
  const fault = findFault(shape, value);
  if (fault) throw wrong(line, fault.path);
  return value as Line;
}

function checkIds(run: Run, ids: Set<string>, line: number): void {
  const own = [`run ${run.id}`, ...run.answers.map(({ id }) => `answer ${id}`)];
  for (const id of own) {
    if (ids.has(id)) throw wrong(line, 'run.id');
    ids.add(id);
  }
  const stranger = run.answers.findIndex(({ runId }) => runId !== run.id);
  if (stranger !== -1) throw wrong(line, `run.answers[${stranger}].runId`);
}

function wrong(line: number, field?: string): BackupFaultError {
  return new BackupFaultError({ kind: 'wrong-content', line, ...(field !== undefined && { field }) });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
