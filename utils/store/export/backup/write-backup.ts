import type { Run } from '../../../domain.ts';
import { canonicalJson } from '../canonical-json.ts';
import { backupFormat, backupVersion, type EndLine, type HeadLine, type RunLine } from './backup-format.ts';

/** Where the runs of a backup come from. */
export interface RunSource {
  /** How many there are, for the progress. */
  count(): Promise<number>;
  /** All runs, in batches, oldest first. */
  read(): AsyncIterable<readonly Run[]>;
}

export interface WriteOptions {
  /** Epoch ms. */
  readonly createdAt: number;
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

/** The whole history as one compressed stream. It holds what runs hold, and so never a key. */
export function writeBackup(source: RunSource, options: WriteOptions): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = writeLines(source, options);
  const lines = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return lines.pipeThrough(new CompressionStream('gzip'));
}

async function* writeLines(
  source: RunSource,
  { createdAt, signal, onProgress }: WriteOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const encoder = new TextEncoder();
  const total = await source.count();
  let written = 0;
  const head: HeadLine = { format: backupFormat, version: backupVersion, createdAt };
  yield encoder.encode(lineOf(head));
  for await (const batch of source.read()) {
    signal?.throwIfAborted();
    yield encoder.encode(batch.map((run) => lineOf({ run } satisfies RunLine)).join(''));
    written += batch.length;
    onProgress?.(Math.min(1, written / Math.max(1, total)));
  }
  const end: EndLine = { end: { runs: written } };
  yield encoder.encode(lineOf(end));
  return undefined;
}

function lineOf(value: HeadLine | RunLine | EndLine): string {
  return `${canonicalJson(value)}\n`;
}
