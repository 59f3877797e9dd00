import type { Answer, Run } from '../domain.ts';

/**
 * A run as it was read anew, with the longer texts that were on screen. A store that took no more writes has less of an
 * interrupted answer than the panel that showed it until the background was ended.
 */
export function keepFuller(shown: Run, read: Run): Run {
  const answers = read.answers.map((answer, index) => {
    const before = shown.answers[index];
    return before !== undefined && isCutShort(answer, before) ? { ...before, ...endOf(answer, before) } : answer;
  });
  return { ...read, answers };
}

/** Of the same asking: one that was asked again meanwhile begins anew. */
function isCutShort(read: Answer, shown: Answer): boolean {
  return (
    read.outcome === 'interrupted' &&
    read.id === shown.id &&
    read.startedAt === shown.startedAt &&
    (shown.phase === 'ended' || shown.text.length + shown.reasoning.length > read.text.length + read.reasoning.length)
  );
}

/** What was on screen to its end stays as it ended. */
function endOf({ endedAt }: Answer, { phase }: Answer): Partial<Answer> {
  return phase === 'ended' ? {} : { phase: 'ended', outcome: 'interrupted', ...(endedAt !== undefined && { endedAt }) };
}
