import type { AskedModel, DifferenceCounts, Outcome, Run, RunMarks } from '../../../utils/domain.ts';
import type { TriptychDatabase } from '../../../utils/store/db.ts';
import { createRunStore } from '../../../utils/store/runs.ts';

const models: readonly AskedModel[] = [
  { key: 'deepseek', providerId: 'deepseek', label: 'DeepSeek', modelId: 'm', host: 'api.deepseek.com' },
  { key: 'gemini', providerId: 'gemini', label: 'Gemini', modelId: 'm', host: 'generativelanguage.googleapis.com' },
];

export interface StoredRun extends RunMarks {
  readonly id: string;
  readonly question: string;
  readonly answers?: readonly string[];
  readonly outcomes?: readonly Outcome[];
  readonly askedAt?: number;
  readonly page?: { readonly url?: string; readonly title?: string };
  readonly differences?: DifferenceCounts;
}

/** Puts a run with all its answers into the store. */
export async function storeRun(db: TriptychDatabase, stored: StoredRun): Promise<Run> {
  const { id, question, answers = [], outcomes = [], askedAt = 0, page, ...marks } = stored;
  const run: Run = {
    ...marks,
    id,
    threadId: id,
    askedAt,
    question: { text: question, way: 'panel', ...(page && { source: page }) },
    answers: answers.map((text, index) => {
      const model = models[index % models.length] as AskedModel;
      return {
        id: `${id}:${index}`,
        runId: id,
        model,
        phase: 'ended',
        outcome: outcomes[index] ?? 'answered',
        text,
        reasoning: '',
        citations: [],
        startedAt: askedAt,
        endedAt: askedAt + 1,
        earlier: [],
      };
    }),
  };
  await createRunStore(db).save(run, new Set(run.answers.map((answer) => answer.id)));
  return run;
}
