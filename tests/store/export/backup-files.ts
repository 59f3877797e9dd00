import type { Run } from '../../../utils/domain.ts';
import type { RunSource } from '../../../utils/store/export/backup/write-backup.ts';
import { writeBackup } from '../../../utils/store/export/backup/write-backup.ts';

export const createdAt = Date.UTC(2026, 10, 23, 13, 2);

export function sourceOf(runs: readonly Run[]): RunSource {
  return {
    count: async () => runs.length,
    async *read() {
      for (const run of runs) yield [run];
    },
  };
}

/** A backup of some runs. */
export function backupOf(runs: readonly Run[]): Promise<Blob> {
  return new Response(writeBackup(sourceOf(runs), { createdAt })).blob();
}

export async function unpack(file: Blob): Promise<string> {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

export async function pack(text: string | Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
