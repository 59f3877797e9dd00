import { serviceIds } from '../../utils/ask/providers/catalog.ts';
import { demoRun, ended, everestRun, failed, run } from './runs.ts';

/** One answers, one answers part and declines part, one is withheld half-way. */
export const partialRun = () =>
  run('What is the highest dose of paracetamol, for adults and for children?', [
    ended(
      'deepseek',
      'For adults the highest dose is **4 g a day**, in single doses of at most 1 g. I cannot give a dose for children; please ask a doctor or a pharmacist.',
      'partial',
    ),
    ended('openai', 'Adults take at most **4 g a day**. For children it is 60 mg for each kg of weight a day.'),
    ended('gemini', 'Adults take at most **3 g a day** unless a doctor says', 'blocked', {
      finish: { reason: 'blocked', raw: 'SAFETY' },
    }),
  ]);

/** What only the service can put right: no credit, its own fault, too many at once. */
export const unpaidRun = () =>
  run('How high is Mount Everest?', [
    failed('deepseek', {
      kind: 'billing',
      message: 'There is no credit left on this DeepSeek account.',
      status: 402,
      detail: 'Insufficient Balance',
    }),
    failed('openai', {
      kind: 'server',
      message: 'ChatGPT has a fault of its own.',
      status: 500,
      requestId: 'req_0f11aa94c2',
      detail: 'The server had an error while processing your request.',
    }),
    failed('gemini', { kind: 'overloaded', message: 'Gemini is overloaded at the moment.', status: 503 }),
  ]);

/** Two models were on. */
export const twoRun = () => {
  const whole = everestRun();
  return { ...whole, answers: whole.answers.slice(0, 2) };
};

/** One model was on: there is nothing to compare. */
export const oneRun = () => {
  const whole = everestRun();
  return { ...whole, answers: whole.answers.slice(0, 1) };
};

/** A word each. */
export const shortRun = () =>
  run('Is a tomato a fruit? Answer in one word.', [
    ended('deepseek', 'Yes.'),
    ended('openai', 'Yes.'),
    ended('gemini', 'No.'),
  ]);

/** Nothing differs: all three give the same answer. */
export const alikeRun = () => {
  const whole = everestRun();
  const text = whole.answers[1]?.text ?? '';
  return { ...whole, answers: whole.answers.map((one) => ({ ...one, text })) };
};

const manySlugs = ['everest', 'melatonin', 'cast-iron', 'blue-sky', 'mouldy-cheese', 'eiffel-tower'];

/** Thousands of characters from each, under headings. */
export const longRun = () => {
  const parts = manySlugs.map((slug) => demoRun(slug));
  const answers = serviceIds.map((service, index) =>
    ended(
      service,
      parts.map(({ question, answers }) => `## ${question.text}\n\n${answers[index]?.text ?? ''}`).join('\n\n'),
    ),
  );
  return run(
    'I have six questions about mountains, sleep, pans, the sky, cheese and a tower; please answer all of them with reasons, and say where you are not sure.',
    answers,
  );
};
