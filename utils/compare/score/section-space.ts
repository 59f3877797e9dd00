import type { ReadPassage } from '../normalise/read-passage.ts';
import { type TermVector, toVector } from './term-space.ts';

/** Which section each passage stands in, and each section's words together. */
export interface SectionSpace {
  /** By passage. */
  readonly sections: Int32Array;
  readonly vectors: readonly TermVector[];
}

/**
 * Cuts answers into their sections: a label and what it heads, a list item, a paragraph, or what stands under a heading.
 * Answers that treat the same things treat them in sections, whatever the single sentences share.
 */
export function buildSectionSpace(passages: readonly ReadPassage[], own: readonly TermVector[]): SectionSpace {
  const sections = new Int32Array(passages.length);
  const known = new Map<string, number>();
  let answerStart = 0;
  passages.forEach((passage, index) => {
    const previous = passages[index - 1];
    if (previous?.answer !== passage.answer) answerStart = index;
    const standsAlone = passage.labels.length === 0 && passage.role !== 'label';
    if (standsAlone && previous?.answer === passage.answer && previous.block === passage.block) {
      sections[index] = sections[index - 1] ?? 0;
      return;
    }
    const key = readKey(passage, index - answerStart);
    const section = known.get(key) ?? known.size;
    known.set(key, section);
    sections[index] = section;
  });
  const words = Array.from({ length: known.size }, () => new Map<number, number>());
  sections.forEach((section, index) => {
    const vector = own[index];
    const sum = words[section];
    vector?.ids.forEach((id, place) => {
      sum?.set(id, Math.max(sum.get(id) ?? 0, vector.weights[place] ?? 0));
    });
  });
  return { sections, vectors: words.map(readVector) };
}

/** `place`: of the passage in its answer. */
function readKey({ answer, labels, role, heading, block }: ReadPassage, place: number): string {
  const label = role === 'label' ? place : labels.at(-1);
  if (role === 'heading') return `${answer} heading ${place}`;
  if (label !== undefined) return `${answer} label ${label}`;
  return heading >= 0 ? `${answer} heading ${heading}` : `${answer} block ${block}`;
}

function readVector(words: ReadonlyMap<number, number>): TermVector {
  const ids = Int32Array.from(words.keys()).sort();
  return toVector(
    ids,
    Float64Array.from(ids, (id) => words.get(id) ?? 0),
  );
}
