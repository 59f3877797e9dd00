import { useMemo } from 'react';
import type { Evidence } from '../../utils/compare/outcome/index.ts';
import type { Answer, Run } from '../../utils/domain.ts';
import { judgeBeside } from '../../utils/run/judge-together.ts';

const none: readonly Evidence[] = [];

/** The words of an answer that show why it is called refused or partial; none for one that answers. */
export function useEvidence(run: Run, answer: Answer): readonly Evidence[] {
  const { outcome } = answer;
  return useMemo(() => {
    const judged = outcome === 'refused' || outcome === 'partial' ? judgeBeside(run, answer) : undefined;
    // Judged otherwise by a newer version, or told by the service: what the text shows now is no reason for it.
    return judged && judged.outcome === outcome ? judged.evidence : none;
  }, [run, answer, outcome]);
}
