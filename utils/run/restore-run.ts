import type { Answer, Run } from '../domain.ts';
import { restoreText } from '../mask/restore-text.ts';

const restored = new WeakMap<Answer, Answer>();
const sent = new WeakMap<Run, Run>();

/**
 * A run as a person reads it: with what was masked in the question back in the answers. The question stays as it was
 * sent. Only for showing: what is sent, kept and exported is the run itself.
 */
export function restoreRun(run: Run): Run {
  const { masks } = run.question;
  if (!masks || masks.length === 0) return run;
  const shownRun: Run = {
    ...run,
    answers: run.answers.map((answer) => {
      const known = restored.get(answer);
      if (known) return known;
      // The same object for the same answer, so that what has not changed is not drawn again.
      const shown: Answer = {
        ...answer,
        text: restoreText(answer.text, masks),
        reasoning: restoreText(answer.reasoning, masks),
      };
      restored.set(answer, shown);
      return shown;
    }),
  };
  sent.set(shownRun, run);
  return shownRun;
}

/** A run that may be shown, as it was sent and is kept: for what leaves this computer in a file. */
export function sentRun(run: Run): Run {
  return sent.get(run) ?? run;
}
