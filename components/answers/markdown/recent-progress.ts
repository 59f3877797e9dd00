import type { Progress } from './grow-next.ts';

/** As many texts as a run has at most. */
const mostTexts = 6;

// The newest last.
const recent = new Map<string, Progress>();

/** How far a text was parsed that was drawn lately: with every change of tab or view it comes on screen anew. */
export function recallProgress(textId: string): Progress | undefined {
  return recent.get(textId);
}

export function keepProgress(textId: string, progress: Progress): void {
  recent.delete(textId);
  recent.set(textId, progress);
  const [oldest] = recent.keys();
  if (recent.size > mostTexts && oldest !== undefined) recent.delete(oldest);
}
