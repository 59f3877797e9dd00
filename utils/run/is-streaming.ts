import type { Run } from '../domain.ts';

/** Whether some answer of the run can still grow. */
export function isStreaming({ answers }: Pick<Run, 'answers'>): boolean {
  return answers.some(({ phase }) => phase !== 'ended');
}
