import type { Answer, Run } from '../../utils/domain.ts';
import { everestRun } from './runs.ts';

const day = 86_400_000;

/** The question of the Everest run, asked again today. */
export const askedAgainRun = (): Run => asAsked('run', Date.UTC(2026, 10, 29, 12, 40), everestRun().answers);

/** The times before: other figures and points, a refusal, a text cut off, and a model that is not asked any more. */
export function askedBefore(): readonly Run[] {
  const { answers } = everestRun();
  const today = askedAgainRun();
  const cut: Answer = { ...get(answers, 2), text: get(answers, 2).text.slice(0, 400), outcome: 'cut-off' };
  const march = [
    { ...get(answers, 0), text: 'I am sorry, but I cannot help with this request.', outcome: 'refused' as const },
    { ...get(answers, 1), text: inMarch(get(answers, 1).text), returnedModelId: 'gpt-6.1-terra-2026-02-11' },
    cut,
    local(get(answers, 2)),
  ];
  return [
    asAsked('march', today.askedAt - 271 * day, march),
    asAsked('june', today.askedAt - 160 * day, [get(answers, 0), march[1] ?? cut, cut]),
    today,
  ];
}

const inMarch = (text: string) =>
  `${text
    .replaceAll('8,848.86', '8,848')
    .replaceAll('15,000', '11,000')
    .replace(/\n[^\n]*250[^\n]*/, '')}

Helicopters may not land above the second camp. Oxygen bottles are carried down again by their owners.`;

const local = (answer: Answer): Answer => ({
  ...answer,
  model: {
    key: 'added-1',
    providerId: 'openai-compatible',
    label: 'Gemma',
    modelId: 'gemma3',
    host: 'localhost:11434',
  },
});

function get(answers: readonly Answer[], index: number): Answer {
  const answer = answers[index];
  if (!answer) throw new Error(`No answer ${index}.`);
  return answer;
}

function asAsked(id: string, askedAt: number, answers: readonly Answer[]): Run {
  const own = answers.map((answer) => ({ ...answer, id: `${id}:${answer.model.key}`, runId: id }));
  return { ...everestRun(), id, threadId: id, askedAt, answers: own };
}
