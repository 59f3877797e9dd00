import { describe, expect, it } from 'vitest';
import type { Question, Run } from '../../utils/domain.ts';
import { askAgain } from '../../utils/run/ask-again.ts';
import type { StartHow } from '../../utils/run/run-service-contract.ts';
import { createRun } from '../../utils/run/run-state.ts';
import { KeysLockedError } from '../../utils/store/keys/key-keeping.ts';

const model = { key: 'gemini', providerId: 'gemini' as const, label: 'Gemini', modelId: 'g', host: 'h' };

const kept: Run = createRun({
  runId: 'first',
  threadId: 'thread',
  question: {
    text: 'Who is [e-mail 1]?',
    quote: 'A line.',
    source: { url: 'https://example.org/' },
    way: 'menu',
    masks: [{ placeholder: '[e-mail 1]', value: 'a@example.org' }],
  },
  models: [model],
  at: 1,
  settings: { effort: 'deep' },
});

/** What is asked when a run is asked again, and what came of it. */
async function ask(read: () => Promise<Run | undefined>, overLimit?: boolean) {
  const asked: [Question, StartHow | undefined][] = [];
  const runs = {
    read,
    async ask(question: Question, how?: StartHow) {
      asked.push([question, how]);
      return { run: kept };
    },
  };
  return { result: await askAgain(runs, 'first', overLimit), asked };
}

describe('asking again', () => {
  it('asks the same question with the same quote, masks and settings, of whoever is on', async () => {
    const { asked } = await ask(async () => kept);
    expect(asked).toEqual([[{ ...kept.question, way: 'panel' }, { settings: { effort: 'deep' } }]]);
  });

  it('sets nothing where nothing was set, whatever is set today', async () => {
    const { settings: _, ...plain } = kept;
    const { asked } = await ask(async () => plain);
    expect(asked[0]?.[1]).toEqual({ settings: {} });
  });

  it('continues the thread it continued, and keeps what was not kept out of the history', async () => {
    const follows = { runId: 'before', fromAnswerId: 'before:gemini' };
    const { asked } = await ask(async () => ({ ...kept, follows, unsaved: true }), true);
    expect(asked[0]?.[1]).toEqual({ settings: { effort: 'deep' }, follows, unsaved: true, overLimit: true });
  });

  it('asks a view of other answers of the model whose view it was', async () => {
    const { asked } = await ask(async () => ({ ...kept, follows: { runId: 'before', asks: 'analysis' } }));
    expect(asked[0]?.[1]).toMatchObject({ modelKeys: ['gemini'] });
  });

  it('says why nothing was asked', async () => {
    expect((await ask(async () => undefined)).result).toEqual({ trouble: 'run-gone' });
    const locked = async () => Promise.reject(new KeysLockedError('Locked.'));
    expect((await ask(locked)).result).toEqual({ trouble: 'keys-locked' });
  });
});
