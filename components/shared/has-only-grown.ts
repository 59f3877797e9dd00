import type { Answer } from '../../utils/domain.ts';

/** What comes with every token. */
const growing: readonly (keyof Answer)[] = ['text', 'reasoning', 'usage', 'price'];

/** Whether nothing else happened to an answer than that it grew, or nothing at all. */
export function hasOnlyGrown(before: Answer, now: Answer): boolean {
  return before === now || (before.phase !== 'ended' && isSameBut(before, now, growing));
}

/** Whether two objects have the same parts, by identity, all but those that are named. */
export function isSameBut<Whole extends object>(before: Whole, now: Whole, parts: readonly (keyof Whole)[]): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(now)] as (keyof Whole)[]);
  return [...names].every((name) => parts.includes(name) || before[name] === now[name]);
}
