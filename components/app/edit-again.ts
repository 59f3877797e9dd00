import type { Run } from '../../utils/domain.ts';
import { mapQuestion } from '../../utils/mask/map-question.ts';
import { restoreText } from '../../utils/mask/restore-text.ts';
import type { RunClient } from '../../utils/run/run-client.ts';

/** Puts the question back into the box with all that went along; what was masked is there again, to be masked or not. */
export function editAgain({ question }: Run, client: Pick<RunClient, 'compose'>): void {
  const { text, quote, source, page } = mapQuestion(question, (one) => restoreText(one, question.masks ?? []));
  client.compose({
    draft: text,
    ...(quote !== undefined && { quote }),
    ...(question.images && { images: question.images }),
    ...(source && { source }),
    ...(page && { sendsPage: true }),
  });
}
