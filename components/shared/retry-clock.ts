import type { PendingRetry } from '../../utils/domain.ts';
import { formatClock } from './format-number.ts';

/** "0:34" until a question goes out again, rounded up; undefined once it is due. `now` in epoch ms. */
export function retryClock({ at }: Pick<PendingRetry, 'at'>, now: number): string | undefined {
  const seconds = Math.ceil((at - now) / 1_000);
  return seconds > 0 ? formatClock(seconds * 1_000) : undefined;
}
