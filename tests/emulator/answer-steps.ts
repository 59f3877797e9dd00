import { type AnswerText, firstCharacters, textOf } from './answer-text.ts';
import type { AnswerPlan, Interruption } from './plan-answer.ts';

/** One thing to do while an answer is streamed. */
export type AnswerStep =
  | { readonly kind: 'reasoning'; readonly delta: string; readonly part: number }
  | { readonly kind: 'text'; readonly delta: string; readonly isLast: boolean }
  | { readonly kind: 'interrupt'; readonly interruption: Interruption };

/** A plan as deltas, with the interruption at its exact character: the delta before it is shortened to fit. */
export function* answerSteps(
  plan: AnswerPlan,
  chunkCharacters: number,
  reasoningInParts: boolean,
): Iterable<AnswerStep> {
  const at = plan.interruptedAt;
  const reasoning = reasoningSteps(plan.reasoning, chunkCharacters, reasoningInParts);
  const text = textSteps(plan.text, chunkCharacters);
  if (at === undefined) {
    yield* reasoning;
    yield* text;
  } else if (at.during === 'reasoning') {
    yield* interruptedAfter(reasoning, at.afterCharacters, at.interruption);
    yield* text;
  } else {
    yield* reasoning;
    yield* interruptedAfter(text, at.afterCharacters, at.interruption);
  }
}

type DeltaStep = Exclude<AnswerStep, { kind: 'interrupt' }>;

function* reasoningSteps(parts: readonly string[], chunkCharacters: number, whole: boolean): Iterable<DeltaStep> {
  for (const [part, text] of parts.entries()) {
    const deltas = whole ? [text] : textOf(text).pieces(chunkCharacters);
    for (const delta of deltas) yield { kind: 'reasoning', delta, part };
  }
}

function* textSteps(text: AnswerText, chunkCharacters: number): Iterable<DeltaStep> {
  let before: string | undefined;
  for (const delta of text.pieces(chunkCharacters)) {
    if (before !== undefined) yield { kind: 'text', delta: before, isLast: false };
    before = delta;
  }
  if (before !== undefined) yield { kind: 'text', delta: before, isLast: true };
}

/** When the text is shorter than that, the interruption comes at its end, before the end mark. */
function* interruptedAfter(
  steps: Iterable<DeltaStep>,
  characters: number,
  interruption: Interruption,
): Iterable<AnswerStep> {
  let left = characters;
  let isDone = false;
  for (const step of steps) {
    if (isDone || step.delta.length <= left) {
      // A step before the interruption is never the last one on the wire.
      yield isDone || step.kind === 'reasoning' ? step : { ...step, isLast: false };
      left -= step.delta.length;
      continue;
    }
    const head = firstCharacters(step.delta, left);
    if (head !== '') yield step.kind === 'text' ? { ...step, delta: head, isLast: false } : { ...step, delta: head };
    yield { kind: 'interrupt', interruption };
    isDone = true;
    yield { ...step, delta: step.delta.slice(head.length) };
  }
  if (!isDone) yield { kind: 'interrupt', interruption };
}
