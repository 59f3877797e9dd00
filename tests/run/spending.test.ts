import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AskedModel, Follow } from '../../utils/domain.ts';
import { estimateRun, textsToCount } from '../../utils/run/estimate-run.ts';
import { createOverLimitReader } from '../../utils/run/over-limit.ts';
import { applyRunEvent, createRun } from '../../utils/run/run-state.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { createRunStore } from '../../utils/store/runs.ts';
import { spendingByModel, spendingSince, startOfDay, startOfMonth } from '../../utils/store/spending.ts';

const priced: AskedModel = {
  key: 'gemma',
  providerId: 'openai-compatible',
  label: 'Gemma',
  modelId: 'gemma3',
  host: 'localhost:11434',
  ownPrices: { input: 1, output: 10 },
};
const { ownPrices: _, ...unpriced } = { ...priced, key: 'llama', label: 'Llama', modelId: 'llama' };
const question = { text: 'Why is the sky blue?', way: 'panel' } as const;
const noon = new Date(2026, 10, 23, 12).getTime();

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`spending-${databases}`);
});

afterEach(async () => {
  await db.delete();
});

async function storeRun(id: string, at: number): Promise<void> {
  const models = [priced, unpriced];
  const run = models.reduce(
    (current, { key }) =>
      applyRunEvent(current, {
        type: 'part',
        answerId: `${id}:${key}`,
        part: { type: 'usage', usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 100_000 } },
        at,
      }),
    createRun({ runId: id, threadId: id, question, models, at }),
  );
  await createRunStore(db).save(run, new Set(run.answers.map((answer) => answer.id)));
}

describe('what was spent', () => {
  it('is summed by model and span of time, with what is not known named apart', async () => {
    await storeRun('yesterday', startOfDay(noon) - 1);
    await storeRun('today', startOfDay(noon));
    await storeRun('later', noon);
    expect(await spendingSince(startOfDay(noon), db)).toEqual({ usd: 2, unknown: 2 });
    expect(await spendingByModel(startOfMonth(noon), noon, db)).toEqual([
      { modelKey: 'gemma', label: 'Gemma', usd: 2, unknown: 0 },
      { modelKey: 'llama', label: 'Llama', usd: 0, unknown: 2 },
    ]);
  });
});

describe('an estimate', () => {
  it('ranges from a short answer to a long one, and names what it does not know', () => {
    const estimate = estimateRun([{ question }], [priced, unpriced], noon);
    expect(estimate.lowUsd).toBeGreaterThan(0);
    expect(estimate.highUsd).toBeGreaterThan(estimate.lowUsd);
    expect(estimate.unknown.map(({ label }) => label)).toEqual(['Llama']);
  });

  it('grows with the thread, with effort, and stops at the length that was set', () => {
    const plain = estimateRun([{ question }], [priced], noon);
    const thread = estimateRun(
      [{ question: { ...question, text: 'Why? '.repeat(500) } }, { question }],
      [priced],
      noon,
    );
    expect(thread.lowUsd).toBeGreaterThan(plain.lowUsd);
    expect(estimateRun([{ question, settings: { effort: 'deep' } }], [priced], noon).highUsd).toBeGreaterThan(
      plain.highUsd,
    );
    const short = estimateRun([{ question, settings: { maxOutputTokens: 100 } }], [priced], noon);
    expect(short.highUsd).toBe(short.lowUsd);
  });

  it('counts what is sent: the answer that all continue from, and of an analysis the answers alone', () => {
    const asked = createRun({ runId: 'a', threadId: 'a', question, models: [priced, unpriced], at: noon });
    const texts = ['Short.', 'Long. '.repeat(100)];
    const before = { ...asked, answers: asked.answers.map((answer, at) => ({ ...answer, text: texts[at] ?? '' })) };
    const input = (follows: Follow) => estimateRun([before, { question, follows }], [priced], noon).input.lowTokens;
    const own = input({ runId: 'a' });
    expect(input({ runId: 'a', fromAnswerId: 'a:llama' })).toBeGreaterThan(own + 100);
    expect(input({ runId: 'a', fromAnswerId: 'a:gemma' })).toBe(own);
    expect(input({ runId: 'a', asks: 'analysis' })).toBeGreaterThan(own + 100);
    expect(textsToCount([before, { question, follows: { runId: 'a' } }], [priced, unpriced])).toEqual([
      question.text,
      ...texts,
    ]);
  });

  it('takes the count of whoever counts', () => {
    const count = () => ({ tokens: 1000, isExact: true });
    expect(estimateRun([{ question }], [priced], noon, count).input.lowTokens).toBeGreaterThan(1000);
  });
});

describe('the daily limit', () => {
  const isOver = async (dailyLimitUsd: number | undefined, spent: number) => {
    const readOverLimit = createOverLimitReader({
      readSettings: async () => ({ dailyLimitUsd }),
      spendingSince: async () => ({ usd: spent, unknown: 0 }),
      now: () => noon,
    });
    return (await readOverLimit())([{ question }], [priced]);
  };

  it('is asked about before it is exceeded, not after', async () => {
    const { highUsd } = estimateRun([{ question }], [priced], noon);
    expect(await isOver(1, 1 - highUsd / 2)).toBe(true);
    expect(await isOver(1, 1 - highUsd * 2)).toBe(false);
  });

  it('does not exist until it is set', async () => {
    expect(await isOver(undefined, 1_000)).toBe(false);
  });
});
