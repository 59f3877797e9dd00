import type { Run } from '../../utils/domain.ts';

/** The kept runs of some ids, in their order; those that were deleted meanwhile are left out. */
export async function readRuns(ids: readonly string[]): Promise<readonly Run[]> {
  const { createRunStore } = await import('../../utils/store/runs.ts');
  const store = createRunStore();
  const runs = await Promise.all(ids.map((id) => store.load(id)));
  return runs.filter((run) => run !== undefined);
}
