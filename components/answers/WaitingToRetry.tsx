import type { Answer } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { useNow } from '../shared/use-now.ts';
import { RetryNotice } from './RetryNotice.tsx';

interface WaitingToRetryProps {
  readonly answers: readonly Answer[];
  readonly client: Pick<RunClient, 'tryNow'>;
}

/** Answers whose service asked us to wait, where the answers themselves are not on screen. */
export function WaitingToRetry({ answers, client }: WaitingToRetryProps) {
  const now = useNow(answers.some(({ retry }) => retry));
  return answers.map(
    (answer) =>
      answer.retry && (
        <div key={`${answer.id}:${answer.retry.attempt}`} className="aside">
          <RetryNotice {...{ answer, client, now }} retry={answer.retry} />
        </div>
      ),
  );
}
