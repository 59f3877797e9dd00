import type { AskedModel } from '../domain.ts';
import type { Settings } from '../store/default-settings.ts';
import { type Spending, startOfDay } from '../store/spending.ts';
import { estimateRun } from './estimate-run.ts';
import type { Turn } from './thread-request.ts';

export type OverLimit = (turns: readonly Turn[], models: readonly AskedModel[]) => Promise<boolean>;

export interface OverLimitSources {
  readonly readSettings: () => Promise<Pick<Settings, 'dailyLimitUsd'>>;
  readonly spendingSince: (from: number) => Promise<Spending>;
  readonly now?: () => number;
}

/**
 * Asks before a day gets more expensive than the person said: what was spent today, and the most that this question is
 * likely to cost. What has no known price does not count; nothing is known of it.
 */
export function createOverLimit({ readSettings, spendingSince, now = Date.now }: OverLimitSources): OverLimit {
  return async function isOverLimit(turns, models) {
    const { dailyLimitUsd } = await readSettings();
    if (dailyLimitUsd === undefined) return false;
    const { usd } = await spendingSince(startOfDay(now()));
    return usd + estimateRun(turns, models, now()).highUsd > dailyLimitUsd;
  };
}
