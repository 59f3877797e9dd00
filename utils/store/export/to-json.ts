import type { Comparison, Run } from '../../domain.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ExportedRun } from './export-file.ts';

export const runsFormat = 'triptych-runs';
/** Goes up when a reader of the version before would read something wrongly. Described in docs/export-format.md. */
export const runsVersion = 1;

interface RunsDocument {
  readonly format: typeof runsFormat;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly runs: readonly (Run & { readonly comparison?: Comparison })[];
}

/** Runs with all that is kept of them, and with their comparisons. `at` is epoch ms. */
export function toJson(runs: readonly ExportedRun[], at: number): string {
  const document: RunsDocument = {
    format: runsFormat,
    version: runsVersion,
    exportedAt: new Date(at).toISOString(),
    runs: runs.map(({ run, comparison }) => ({ ...withoutMasks(run), ...(comparison && { comparison }) })),
  };
  return `${canonicalJson(document, 2)}\n`;
}

/** What was masked when it was asked stays masked in a file that may be handed on. */
function withoutMasks(run: Run): Run {
  const { masks: _, ...question } = run.question;
  return { ...run, question };
}
