import type { Answer, Run } from '../../utils/domain.ts';
import { AnswerNotice, type AnswerNoticeProps } from '../answers/AnswerNotice.tsx';
import { useEvidence } from '../answers/use-evidence.ts';

interface EndedShortProps extends Pick<AnswerNoticeProps, 'client' | 'actions'> {
  readonly run: Run;
  readonly answer: Answer;
}

/** How an answer ended that is not a whole one, above the differences that it has no part in. */
export function EndedShort({ run, answer, client, actions }: EndedShortProps) {
  const evidence = useEvidence(run, answer);
  return (
    <div className="aside">
      <AnswerNotice {...{ answer, evidence, client, actions }} />
    </div>
  );
}
