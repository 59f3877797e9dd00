import type { Outcome, OutcomeChange, OutcomeChangeKind } from '../../domain.ts';

/** How much an outcome answers: the whole, a part, nothing. The others say nothing about it. */
const answering: Readonly<Partial<Record<Outcome, number>>> = { answered: 2, partial: 1, refused: 0, blocked: 0 };

/** What became of the outcome of an answer. */
export function compareOutcomes(older: Outcome, newer: Outcome): OutcomeChange {
  return { kind: readKind(older, newer), older, newer };
}

function readKind(older: Outcome, newer: Outcome): OutcomeChangeKind {
  if (older === newer) return 'same';
  const before = answering[older];
  const after = answering[newer];
  if (before === undefined || after === undefined) return 'other';
  // Declined by the model or withheld by its service: there was no answer either time.
  if (before === after) return 'same';
  if (before === 0) return 'answers-now';
  if (after === 0) return 'answers-no-longer';
  return after > before ? 'answers-more' : 'answers-less';
}
