import type { Run } from '../domain.ts';
import { sendOptionsRequest } from './send-options-request.ts';

/** What the store refused and the background has in memory; none where it cannot be reached. */
export async function readUnkeptRuns(): Promise<readonly Run[]> {
  const answer = await sendOptionsRequest({ type: 'read-unkept-runs' }).catch(() => undefined);
  return (answer?.ok && answer.runs) || [];
}
