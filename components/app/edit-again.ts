import type { Run } from '../../utils/domain.ts';
import { restoreText } from '../../utils/mask/restore-text.ts';
import type { RunClient } from '../../utils/run/run-client.ts';

/** Puts the question back into the box, with the page it came from; what was masked in it is there again, to be masked or not. */
export function editAgain(run: Run, client: Pick<RunClient, 'compose'>): void {
  const { text, masks = [], source } = run.question;
  client.compose(restoreText(text, masks), source);
}
