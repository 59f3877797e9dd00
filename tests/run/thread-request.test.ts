import { expect, it } from 'vitest';
import type { AskedModel, Run } from '../../utils/domain.ts';
import { createRun } from '../../utils/run/run-state.ts';
import { requestOf } from '../../utils/run/thread-request.ts';

const model = (key: string): AskedModel => ({ key, providerId: 'deepseek', label: key, modelId: 'm', host: 'h' });
const models = [model('deepseek'), model('gemini')];

function runOf(id: string, question: string, says: Record<string, string>, change: Partial<Run> = {}): Run {
  const run = createRun({ runId: id, threadId: 'a', question: { text: question, way: 'panel' }, models, at: 0 });
  const answers = run.answers.map((answer) => ({
    ...answer,
    text: says[answer.model.key] ?? '',
    reasoning: `thoughts of ${answer.model.key}`,
  }));
  return { ...run, answers, ...change };
}

const first = runOf('a', 'Why?', { deepseek: 'Tides.', gemini: 'Wind.' });

it('asks the question alone, with what is set', () => {
  expect(requestOf([{ ...first, settings: { effort: 'deep' } }], 'gemini')).toEqual({
    messages: [{ role: 'user', text: 'Why?' }],
    effort: 'deep',
  });
});

it('gives every model its own answers back, with its reasoning', () => {
  const second = runOf('b', 'Really?', {}, { follows: { runId: 'a' } });
  expect(requestOf([first, second], 'gemini').messages).toEqual([
    { role: 'user', text: 'Why?' },
    { role: 'assistant', text: 'Wind.', reasoning: 'thoughts of gemini' },
    { role: 'user', text: 'Really?' },
  ]);
});

it('continues all from one chosen answer, whose reasoning stays with its own model', () => {
  const second = runOf('b', 'Really?', {}, { follows: { runId: 'a', fromAnswerId: 'a:deepseek' } });
  expect(requestOf([first, second], 'gemini').messages[1]).toEqual({ role: 'assistant', text: 'Tides.' });
  expect(requestOf([first, second], 'deepseek').messages[1]).toEqual({
    role: 'assistant',
    text: 'Tides.',
    reasoning: 'thoughts of deepseek',
  });
});

it('tells a model that joined later what was asked, though not what it never said', () => {
  const second = runOf('b', 'Really?', {}, { follows: { runId: 'a' } });
  expect(requestOf([first, second], 'newcomer').messages).toEqual([
    { role: 'user', text: 'Why?' },
    { role: 'assistant', text: '' },
    { role: 'user', text: 'Really?' },
  ]);
});

it('sends quoted context as such, in every turn', () => {
  const quoted = { ...first, question: { ...first.question, quote: 'From the page.' } };
  const second = runOf('b', 'Really?', {}, { follows: { runId: 'a' } });
  expect(requestOf([quoted, second], 'gemini').messages[0]).toEqual({
    role: 'user',
    text: 'Why?',
    quote: 'From the page.',
  });
});
