import type { Run } from '../../../domain.ts';
import { runShape } from '../shape/run-shape.ts';
import { choice, number, record } from '../shape/shape.ts';

/*
 * A backup is gzip over lines of JSON: a head, one line a run, an end. It can be read with `zcat` and `jq`; gzip
 * carries a checksum, and the end line says whether all is there. docs/export-format.md describes it.
 */

export const backupFormat = 'triptych-backup';
/** Goes up when an older version could not read the file. */
export const backupVersion = 1;
export const backupMediaType = 'application/gzip';

export interface HeadLine {
  readonly format: typeof backupFormat;
  readonly version: number;
  /** Epoch ms. */
  readonly createdAt: number;
}

export interface RunLine {
  readonly run: Run;
}

export interface EndLine {
  readonly end: { readonly runs: number };
}

export const headShape = record<HeadLine>({
  format: choice({ [backupFormat]: true }),
  version: number(1, backupVersion),
  createdAt: number(0, Number.MAX_SAFE_INTEGER),
});

export const runLineShape = record<RunLine>({ run: runShape });

export const endShape = record<EndLine>({ end: record<EndLine['end']>({ runs: number(0, Number.MAX_SAFE_INTEGER) }) });
