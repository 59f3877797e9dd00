import type { ErrorReason } from '../../domain.ts';
import type { ErrorFacts } from '../errors/ask-error.ts';
import { inWords } from '../errors/in-words.ts';
import type { StreamLimits } from './stream-limits.ts';

/** A limit that was passed, and how long it was. `end-grace` is no fault: the answer was whole before. */
export interface Overrun {
  readonly limit: 'headers' | 'waiting' | 'reasoning' | 'writing' | 'progress' | 'deadline' | 'end-grace';
  readonly ms: number;
}

const nothingYet = 'Try again; a smaller model answers sooner.';
const keptText = 'What came before is kept. Try again, or choose another model.';

/** The sentence about a limit, and what to do. */
export function timeoutFacts(label: string, { limit, ms }: Overrun, limits: StreamLimits): ErrorFacts {
  const time = inWords(ms);
  const facts: Readonly<Record<Overrun['limit'], ErrorFacts>> = {
    headers: { message: `${label} did not begin to answer within ${time}.`, hint: nothingYet },
    waiting: { message: `${label} was silent for ${time} before its first word.`, hint: nothingYet },
    reasoning: { message: `${label} fell silent for ${time} in the middle of its reasoning.`, hint: keptText },
    writing: { message: `${label} fell silent for ${time} in the middle of its answer.`, hint: keptText },
    progress: {
      message: `${label} sent fewer than ${limits.progressCharacters} characters in ${time}, so its answer was ended.`,
      hint: keptText,
    },
    deadline: { message: `The answer of ${label} took longer than ${time} and was ended.`, hint: keptText },
    'end-grace': { message: `${label} kept the connection open for ${time} after its answer.` },
  };
  return { ...facts[limit], reason: reasons[limit], limitMs: ms };
}

const reasons: Readonly<Partial<Record<Overrun['limit'], ErrorReason>>> = {
  headers: 'no-beginning',
  waiting: 'silent-before',
  reasoning: 'silent-reasoning',
  writing: 'silent-writing',
  progress: 'too-slow',
  deadline: 'too-long-in-all',
};
