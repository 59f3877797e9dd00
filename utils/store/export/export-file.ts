import type { Comparison, Run } from '../../domain.ts';

/** A file to be saved: what it is called without its place, and what is in it. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A run with its comparison, if there is one. */
export interface ExportedRun {
  readonly run: Run;
  readonly comparison?: Comparison | undefined;
}
