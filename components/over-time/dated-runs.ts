import type { Run } from '../../utils/domain.ts';

/** Two askings of one question. */
export interface DatedRuns {
  readonly older: Run;
  readonly newer: Run;
}
