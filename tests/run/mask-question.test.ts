import { describe, expect, it } from 'vitest';
import type { Mask, Question, Run } from '../../utils/domain.ts';
import { createQuestionMasker } from '../../utils/run/mask-question.ts';
import { restoreRun, sentRun } from '../../utils/run/restore-run.ts';
import { applyRunEvent, createRun } from '../../utils/run/run-state.ts';
import type { Masking } from '../../utils/store/default-settings.ts';
import { toJson } from '../../utils/store/export/to-json.ts';

const ann: Mask = { placeholder: '[e-mail 1]', value: 'ann@example.org' };
const question: Question = { text: 'Write to ann@example.org and bob@example.org', way: 'menu' };

const mask = (masking: Masking, asked: Question, known: readonly Mask[] = []) =>
  createQuestionMasker(async () => ({ masking }))(asked, known);

describe('a question on its way out', () => {
  it('is masked always, with the quoted text, where that is set', async () => {
    expect(await mask('always', { ...question, quote: 'From: bob@example.org' })).toEqual({
      text: 'Write to [e-mail 1] and [e-mail 2]',
      quote: 'From: [e-mail 2]',
      way: 'menu',
      masks: [ann, { placeholder: '[e-mail 2]', value: 'bob@example.org' }],
    });
  });

  it('is masked in the title and address of its page too, and forgets where its words stand', async () => {
    const asked: Question = {
      text: 'Who wrote this?',
      way: 'panel',
      page: { title: 'Inbox, bob@example.org', url: 'https://mail.example/bob@example.org' },
      source: { title: 'Inbox', passage: { start: 'From bob@example.org' } },
    };
    expect(await mask('always', asked)).toMatchObject({
      page: { title: 'Inbox, [e-mail 1]', url: 'https://mail.example/[e-mail 1]' },
      source: { title: 'Inbox' },
      masks: [{ placeholder: '[e-mail 1]', value: 'bob@example.org' }],
    });
    expect((await mask('always', asked)).source).not.toHaveProperty('passage');
  });

  it.each(['ask', 'never'] as const)('is left alone with "%s"', async (masking) => {
    expect(await mask(masking, question)).toEqual(question);
  });

  it('keeps the masks of its thread, for the answers to it may repeat them', async () => {
    expect(await mask('ask', { text: 'And then?', way: 'panel' }, [ann])).toMatchObject({ masks: [ann] });
    expect(await mask('always', question, [{ ...ann, value: 'zoe@example.org' }])).toMatchObject({
      text: 'Write to [e-mail 2] and [e-mail 3]',
    });
  });
});

describe('a run with masks', () => {
  const model = { key: 'deepseek', providerId: 'deepseek', label: 'DeepSeek', modelId: 'd', host: 'h' } as const;
  const asked = createRun({
    runId: 'r',
    threadId: 'r',
    question: { text: 'Is [e-mail 1] good?', way: 'panel', masks: [ann] },
    models: [model],
    at: 0,
    settings: {},
    follows: undefined,
  });
  const answered = [' Yes, [e-ma', 'il 1] is.'].reduce<Run>(
    (run, text) =>
      applyRunEvent(run, {
        type: 'part',
        answerId: run.answers[0]?.id ?? '',
        part: { type: 'text-delta', text },
        at: 1,
      }),
    asked,
  );

  it('is read with its details in the answers, and the question as it was sent', () => {
    const shown = restoreRun(answered);
    expect(shown.answers[0]?.text).toContain('Yes, ann@example.org is.');
    expect(shown.question.text).toBe('Is [e-mail 1] good?');
    expect(answered.answers[0]?.text).toContain('[e-mail 1]');
  });

  it('leaves in a file as it was sent, without what stands behind the placeholders', () => {
    const run = sentRun(restoreRun(answered));
    expect(run).toBe(answered);
    const file = toJson([{ run }], 0);
    expect(file).toContain('[e-mail 1]');
    expect(file).not.toContain(ann.value);
  });

  it('gives the same answer for the same, so that nothing is drawn twice', () => {
    expect(restoreRun(answered).answers[0]).toBe(restoreRun({ ...answered }).answers[0]);
  });
});
