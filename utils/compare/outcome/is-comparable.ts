import type { Outcome } from '../../domain.ts';

/**
 * Outcomes that leave something to compare. One that ended early takes part as far as it goes; what it does not reach
 * is not counted as "does not say".
 */
const comparable: ReadonlySet<Outcome> = new Set(['answered', 'partial', 'cut-off', 'stopped', 'interrupted']);

/** Whether an answer that ended so has words of the model's own to compare. */
export function isComparable(outcome: Outcome, text: string): boolean {
  return comparable.has(outcome) && text.trim() !== '';
}
