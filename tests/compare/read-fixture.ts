import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison, TextRange } from '../../utils/domain.ts';

export interface Fixture {
  readonly question: string;
  readonly answers: readonly { readonly id: string; readonly text: string }[];
}

/** A fixture folder: `question.txt` and one `<id>.md` an answer. */
export function readFixture(folder: string): Fixture {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort();
  return {
    question: readFileSync(join(folder, 'question.txt'), 'utf8').trim(),
    answers: files.map((file) => ({
      id: file.slice(0, -'.md'.length),
      text: readFileSync(join(folder, file), 'utf8'),
    })),
  };
}

/** A comparison as a person reads it: text instead of offsets, so that a change of the engine is reviewed as a diff. */
export function toReadable(comparison: Comparison, answers: Fixture['answers']) {
  const texts = new Map(answers.map(({ id, text }) => [id, text]));
  const cut = ({ answerId, start, end }: TextRange) => `${answerId}: ${texts.get(answerId)?.slice(start, end)}`;
  const segments = new Map(comparison.segments.map((segment) => [segment.id, segment]));
  return {
    groups: comparison.groups.map(({ verdict, reasons, segmentIds, wordRanges }) => ({
      verdict,
      ...(reasons.length > 0
        ? { reasons: reasons.map(({ kind, ranges }) => `${kind} · ${ranges.map(cut).join(' | ')}`) }
        : {}),
      says: segmentIds.flatMap((id) => {
        const segment = segments.get(id);
        return segment ? [cut(segment)] : [];
      }),
      ...(wordRanges.length > 0 ? { words: wordRanges.map(cut) } : {}),
    })),
    facts: comparison.facts.map(
      ({ label, differs, values }) =>
        `${label} ${differs ? '≠' : '='} ${values.map(({ ranges }) => ranges.map(cut).join(', ')).join(' | ')}`,
    ),
    ...(comparison.missing.length > 0 ? { missing: comparison.missing } : {}),
  };
}

export function hasExpected(folder: string): boolean {
  return existsSync(join(folder, 'expected.json'));
}
