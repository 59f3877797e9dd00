import type { Run } from '../../utils/domain.ts';
import { earlierRuns } from './runs.ts';

export async function readThread(): Promise<readonly Run[]> {
  return earlierRuns();
}
