import type { Projection } from './project-text.ts';
import { splitClauses } from './split-clauses.ts';
import { type Span, splitSentences } from './split-sentences.ts';

/** A sentence, or a display formula with the place where its marks end in the answer. */
export interface ParagraphSpan extends Span {
  readonly sourceEnd?: number;
}

/** Display formulas are segments of their own; the text between them is cut into sentences. */
export function splitAroundFormulas(projection: Projection, language: string): ParagraphSpan[] {
  const spans: ParagraphSpan[] = [];
  const addSentences = (start: number, end: number) => {
    const atoms = projection.atoms
      .filter((atom) => atom.start >= start && atom.end <= end)
      .map((atom) => ({ start: atom.start - start, end: atom.end - start }));
    const text = projection.text.slice(start, end);
    for (const span of splitSentences(text, language, atoms)) {
      const from = start + span.start;
      for (const clause of splitClauses(text.slice(span.start, span.end), language))
        spans.push({ start: from + clause.start, end: from + clause.end });
    }
  };
  let at = 0;
  for (const formula of projection.formulas) {
    addSentences(at, formula.start);
    if (formula.end > formula.start) spans.push(formula);
    at = formula.end;
  }
  addSentences(at, projection.text.length);
  return spans;
}

/**
 * Where the sentences of a block start and end in the answer. Marks between two of them go with the sentence they
 * touch: `**One.** [Two](…)` is cut after the closing stars.
 */
export function readEdges(
  projection: Projection,
  spans: readonly ParagraphSpan[],
  limits: Span,
  markdown: string,
): Span[] {
  const edges: { start: number; end: number }[] = [];
  let previousEnd = limits.start;
  spans.forEach((span, index) => {
    const first = projection.offsets[span.start] ?? limits.start;
    const start = index === 0 ? limits.start : readGapCut(previousEnd, first, projection.openings, markdown);
    const previous = edges.at(-1);
    if (previous) previous.end = trimEnd(markdown, previous.end, start);
    const end = span.sourceEnd ?? (projection.offsets[span.end - 1] ?? first) + 1;
    edges.push({ start: trimStart(markdown, start, first), end });
    previousEnd = end;
  });
  const last = edges.at(-1);
  if (last) last.end = trimEnd(markdown, last.end, limits.end);
  return edges;
}

function readGapCut(from: number, to: number, openings: ReadonlySet<number>, markdown: string): number {
  for (let at = from; at < to; at += 1) {
    if (openings.has(at) || markdown.charAt(at).trim() === '') return at;
  }
  return to;
}

function trimStart(markdown: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && markdown.charAt(at).trim() === '') at += 1;
  return at;
}

/** The furthest character before `limit` that is no white space, at least `end`. */
function trimEnd(markdown: string, end: number, limit: number): number {
  let at = limit;
  while (at > end && markdown.charAt(at - 1).trim() === '') at -= 1;
  return at;
}

/** The offsets of a part of a projection; the last entry is the end of its last unit. */
export function cutOffsets(projection: Projection, span: Span, end: number): Int32Array {
  const offsets = new Int32Array(span.end - span.start + 1);
  for (let index = span.start; index < span.end; index += 1)
    offsets[index - span.start] = projection.offsets[index] ?? end;
  offsets[span.end - span.start] = Math.min((projection.offsets[span.end - 1] ?? end - 1) + 1, end);
  return offsets;
}
