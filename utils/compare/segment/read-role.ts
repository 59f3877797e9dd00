import type { Role } from './passage.ts';
import type { Projection } from './project-text.ts';
import { leadIns, pleasantries } from './role-phrases.ts';
import type { Span } from './split-sentences.ts';

/** How a sentence is set off from its block: bold as a whole block, bold at its opening, or not. */
export type Emphasis = 'whole' | 'opening' | 'none';

/** Longer sentences say something beside the courtesy. */
const PLEASANTRY_MAX = 180;
/** A longer sentence with a colon says something before it announces its list. */
const LEAD_IN_MAX = 110;
/** "**Work-related stress**" is a label, "**Never mix bleach with ammonia, because the gas kills.**" a point. */
const LABEL_MAX = 80;
/** "**Completion.** On March 31 …": a bold opening this short names what follows, with its full stop or without. */
const OPENING_LABEL_WORDS = 5;

const ENDS_WITH_COLON = /[:：]$/;
const ENDS_SENTENCE = /[.!?。！？…]["'”’»)]*$/;
const ENDS_QUESTION = /[?？]$/;

/** What a sentence does in its answer. */
export function readRole(text: string, emphasis: Emphasis): Role {
  const sentence = text.trim();
  if (sentence.length <= PLEASANTRY_MAX && pleasantries.some((pattern) => pattern.test(sentence))) return 'pleasantry';
  if (ENDS_WITH_COLON.test(sentence)) {
    const announces = sentence.length <= LEAD_IN_MAX && leadIns.some((pattern) => pattern.test(sentence));
    return emphasis === 'none' && announces ? 'lead-in' : 'label';
  }
  if (emphasis === 'none' || sentence.length > LABEL_MAX) return 'point';
  if (ENDS_QUESTION.test(sentence)) return 'label';
  if (emphasis === 'whole') return ENDS_SENTENCE.test(sentence) ? 'point' : 'label';
  return sentence.split(/\s+/).length <= OPENING_LABEL_WORDS ? 'label' : 'point';
}

/** How much of its block a bold sentence is: all of it, its opening, or neither. */
export function readEmphasis({ text, strong }: Projection, span: Span): Emphasis {
  const isBold = strong.some((part) => part.start <= span.start && part.end >= span.end - 1);
  if (!isBold) return 'none';
  const rest = text.slice(0, span.start) + text.slice(span.end);
  if (!/\p{L}/u.test(rest)) return 'whole';
  return span.start === 0 ? 'opening' : 'none';
}
