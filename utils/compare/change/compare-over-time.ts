import type { Change, ChangeKind, ChangeOverTime, Comparison, Group, Outcome, Segment } from '../../domain.ts';
import { type CompareOptions, compareAnswers } from '../index.ts';
import { judgeOutcome } from '../outcome/index.ts';
import { compareOutcomes } from './compare-outcomes.ts';

/** An answer as it was given at one time. */
export interface DatedAnswer {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  /** How it ended. An answer that came to its end, or of which that is not known, is judged by its text. */
  readonly outcome?: Outcome;
}

/** Outcomes that leave a text to compare. */
const comparable: ReadonlySet<Outcome> = new Set(['answered', 'partial', 'cut-off', 'stopped', 'interrupted']);
/** What such an answer does not say, it may only not have come to. */
const endedEarly: ReadonlySet<Outcome> = new Set(['cut-off', 'stopped', 'interrupted']);

/** In which order changes are of interest. */
const kinds: readonly ChangeKind[] = ['changed', 'new', 'gone', 'reworded', 'same'];

/**
 * What a model says otherwise than it did: the same engine as `compareAnswers`, between two answers of one model to one
 * question. Cautious like that: what an answer that ended early or was too long does not say is not called new or gone.
 * The ids of the two must differ. Pure; never throws on any text.
 */
export function compareOverTime(
  older: DatedAnswer,
  newer: DatedAnswer,
  options: Omit<CompareOptions, 'takingPart'> = {},
): ChangeOverTime {
  const outcome = compareOutcomes(readOutcome(older, options.question), readOutcome(newer, options.question));
  const canCompare =
    comparable.has(outcome.older) &&
    comparable.has(outcome.newer) &&
    older.text.trim() !== '' &&
    newer.text.trim() !== '';
  if (!canCompare) {
    return { outcome, segments: [], changes: [], facts: [], similarity: 0, precise: true, shortened: [] };
  }
  const comparison = compareAnswers([older, newer], options);
  const { segments, facts, similarity, precise, shortened } = comparison;
  const isWhole = (answer: DatedAnswer, ended: Outcome) =>
    !endedEarly.has(ended) && !shortened.some(({ answerId }) => answerId === answer.id);
  const wholes = { older: isWhole(older, outcome.older), newer: isWhole(newer, outcome.newer) };
  const changes = listChanges(comparison, older, newer).filter(
    ({ kind }) => (kind !== 'new' || wholes.older) && (kind !== 'gone' || wholes.newer),
  );
  return { outcome, segments, changes, facts, similarity: similarity[0]?.[1] ?? 0, precise, shortened };
}

function readOutcome({ text, outcome = 'answered' }: DatedAnswer, question?: string): Outcome {
  return outcome === 'answered' ? judgeOutcome({ text }, [], question).outcome : outcome;
}

interface Said {
  readonly text: string;
  readonly segments: readonly Segment[];
}

function listChanges({ groups, segments }: Comparison, before: DatedAnswer, now: DatedAnswer): Change[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const changes = groups.map((group): Change & { readonly place: number } => {
    const own = group.segmentIds.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.start - b.start);
    const older = own.filter(({ answerId }) => answerId === before.id);
    const newer = own.filter(({ answerId }) => answerId === now.id);
    return {
      id: group.id,
      kind: readKind(group, { text: before.text, segments: older }, { text: now.text, segments: newer }),
      older: older.map(({ id }) => id),
      newer: newer.map(({ id }) => id),
      reasons: group.reasons,
      wordRanges: group.wordRanges,
      place: (newer[0] ?? older[0])?.start ?? 0,
    };
  });
  return changes
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.place - b.place)
    .map(({ place, ...change }) => change);
}

function readKind({ verdict }: Group, older: Said, newer: Said): ChangeKind {
  if (older.segments.length === 0) return 'new';
  if (newer.segments.length === 0) return 'gone';
  if (verdict === 'differs') return 'changed';
  return readWords(older) === readWords(newer) ? 'same' : 'reworded';
}

/** What is said in some segments, without marks of emphasis and white space. */
function readWords({ text, segments }: Said): string {
  return segments.map(({ start, end }) => text.slice(start, end).replace(/[\s*_`~]+/g, ' ')).join(' ');
}
