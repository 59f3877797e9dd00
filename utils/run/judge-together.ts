import { type Judgement, judgeOutcome } from '../compare/outcome/index.ts';
import type { Answer, Outcome, Run } from '../domain.ts';
import { isStreaming } from './is-streaming.ts';

/** The outcomes that are read from a text. The others are told by the stream, the service or the person. */
const readFromText: ReadonlySet<Outcome | undefined> = new Set<Outcome>(['answered', 'partial', 'refused']);

/**
 * A run with each answer judged beside the others, once all have ended: a statement in place of an answer, or one that is
 * much shorter than the rest, shows only there. Answers that keep their outcome stay the same objects.
 */
export function judgeTogether(run: Run): Run {
  if (isStreaming(run)) return run;
  const answers = run.answers.map((answer) => {
    const judged = judgeBeside(run, answer);
    return !judged || judged.outcome === answer.outcome ? answer : { ...answer, outcome: judged.outcome };
  });
  return answers.every((answer, index) => answer === run.answers[index]) ? run : { ...run, answers };
}

/** What an answer is beside the others of its run, and the words that show it; undefined where its text does not tell. */
export function judgeBeside({ question, answers }: Run, answer: Answer): Judgement | undefined {
  if (!readFromText.has(answer.outcome)) return undefined;
  const others = answers.filter(({ id, outcome }) => id !== answer.id && readFromText.has(outcome));
  return judgeOutcome(
    { text: answer.text, reasoning: answer.reasoning, ...(answer.finish && { finishReason: answer.finish.reason }) },
    others,
    question.text,
  );
}
