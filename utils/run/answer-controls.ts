import { createHurry } from '../ask/retry/hurry.ts';

/** What reaches into the streams of answers from outside: the person's Stop and "Try now". */
export function createAnswerControls() {
  const controls = new Map<string, ReturnType<typeof create>>();
  const create = () => ({ stop: new AbortController(), hurry: createHurry() });
  return {
    /** The controls of an answer's stream that is about to begin; those of its stream before reach nothing any more. */
    take(answerId: string) {
      const control = create();
      controls.set(answerId, control);
      return control;
    },
    stop(answerId: string): void {
      controls.get(answerId)?.stop.abort();
      controls.delete(answerId);
    },
    hurry: (answerId: string): void => controls.get(answerId)?.hurry.press(),
  };
}
