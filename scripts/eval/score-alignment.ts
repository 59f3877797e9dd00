import { compareAnswers } from '../../utils/compare/index.ts';
import type { Segment } from '../../utils/domain.ts';
import { addRates, countRates, noRates, type Rates } from './rates.ts';

/** A labelled question: sentences of each model, which make the same point and which contradict. */
export interface ClaimRow {
  readonly id: string;
  readonly question: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Sentences as [start, end) in code points. */
  readonly spans: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly same: readonly (readonly (readonly [string, number])[])[];
  readonly contradict: readonly (readonly [readonly [string, number], readonly [string, number]])[];
  readonly boiler: Readonly<Record<string, readonly number[]>>;
}

export interface AlignmentMistake {
  readonly question: string;
  readonly kind: 'false same' | 'missed same' | 'false difference' | 'missed difference';
  readonly a: string;
  readonly b: string;
}

export interface AlignmentScore {
  readonly same: Rates;
  readonly differs: Rates;
  readonly mistakes: readonly AlignmentMistake[];
}

/**
 * Pairs of sentences of different models that the engine puts into one group, against the labelled ones; and pairs in
 * groups with the verdict `differs` against the labelled contradictions.
 */
export function scoreAlignment(rows: readonly ClaimRow[]): AlignmentScore {
  let same = noRates;
  let differs = noRates;
  const mistakes: AlignmentMistake[] = [];
  for (const row of rows) {
    const said = readPairs(row);
    const labelled = readLabels(row);
    same = addRates(same, countRates(said.same, labelled.same));
    differs = addRates(differs, countRates(said.differs, labelled.differs));
    const report = (kind: AlignmentMistake['kind'], from: ReadonlySet<string>, against: ReadonlySet<string>) => {
      for (const pair of from)
        if (!against.has(pair)) mistakes.push({ question: row.question, kind, ...readTexts(row, pair) });
    };
    report('false difference', said.differs, labelled.differs);
    report('missed difference', labelled.differs, said.differs);
    report('false same', said.same, labelled.same);
    report('missed same', labelled.same, said.same);
  }
  return { same, differs, mistakes };
}

export interface Pairs {
  readonly same: ReadonlySet<string>;
  readonly differs: ReadonlySet<string>;
}

export function readLabels(row: ClaimRow): Pairs {
  const same = new Set<string>();
  const differs = new Set<string>();
  for (const group of row.same) {
    for (const a of group) for (const b of group) if (a[0] < b[0]) same.add(pairKey(a, b));
  }
  for (const [a, b] of row.contradict) {
    differs.add(pairKey(a, b));
    same.add(pairKey(a, b));
  }
  return { same, differs };
}

function readPairs(row: ClaimRow): Pairs {
  const same = new Set<string>();
  const differs = new Set<string>();
  const answers = Object.entries(row.answers).map(([id, text]) => ({ id, text }));
  const { segments, groups } = compareAnswers(answers, { question: row.question });
  const sentences = new Map(answers.map(({ id, text }) => [id, readSpans(row, id, text)]));
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  for (const group of groups) {
    const members = group.segmentIds.flatMap((id) => {
      const segment = byId.get(id);
      return segment ? standsFor(segment, sentences.get(segment.answerId) ?? []) : [];
    });
    for (const a of members) {
      for (const b of members) {
        if (a[0] >= b[0]) continue;
        same.add(pairKey(a, b));
        if (group.verdict === 'differs') differs.add(pairKey(a, b));
      }
    }
  }
  return { same, differs };
}

interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The labelled sentences that count, in UTF-16 offsets. */
function readSpans(row: ClaimRow, id: string, text: string): Sentence[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  const boiler = new Set(row.boiler[id] ?? []);
  return (row.spans[id] ?? []).flatMap(([start, end], index) =>
    boiler.has(index) ? [] : [{ index, start: offsets[start] ?? 0, end: offsets[end] ?? text.length }],
  );
}

/** A segment stands for a sentence when they overlap in more than half of the shorter one. */
function standsFor(segment: Segment, sentences: readonly Sentence[]): (readonly [string, number])[] {
  return sentences
    .filter(({ start, end }) => {
      const overlap = Math.min(end, segment.end) - Math.max(start, segment.start);
      return overlap > Math.min(end - start, segment.end - segment.start) / 2;
    })
    .map(({ index }) => [segment.answerId, index] as const);
}

export function pairKey(a: readonly [string, number], b: readonly [string, number]): string {
  const keys = [`${a[0]}:${a[1]}`, `${b[0]}:${b[1]}`].sort();
  return keys.join('|');
}

function readTexts(row: ClaimRow, pair: string): { a: string; b: string } {
  const [a = '', b = ''] = pair.split('|').map((key) => {
    const [id = '', index = '0'] = key.split(':');
    const span = row.spans[id]?.[Number(index)] ?? [0, 0];
    return `${id}: ${[...(row.answers[id] ?? '')].slice(span[0], span[1]).join('')}`;
  });
  return { a, b };
}
