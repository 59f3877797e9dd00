import { useState } from 'react';
import type { Answer, Run } from '../../utils/domain.ts';

/**
 * The answer that all models are to continue from, and how to choose one or none. Forgotten with the run; there is no
 * choosing while answers still come.
 */
export function useContinued(
  run: Run | undefined,
): [Answer | undefined, ((answerId: string | undefined) => void) | undefined] {
  const [answerId, setAnswerId] = useState<string>();
  const isEnded = run?.answers.every((answer) => answer.phase === 'ended') ?? false;
  const answer = run?.answers.find(({ id }) => id === answerId);
  return [isEnded ? answer : undefined, isEnded ? setAnswerId : undefined];
}
