import type { Run } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';

/** Puts the question back into the box, with the page it came from. */
export function editAgain(run: Run, client: Pick<RunClient, 'compose'>): void {
  client.compose(run.question.text, run.question.source);
}
