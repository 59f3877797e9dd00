import type { AskedModel } from '../domain.ts';
import type { Settings } from '../store/default-settings.ts';
import { type Spending, startOfDay } from '../store/spending.ts';
import { estimateRun } from './estimate-run.ts';
import type { Turn } from './thread-request.ts';

/** Whether asking these models could take the day over the limit the person set. */
export type OverLimit = (turns: readonly Turn[], models: readonly AskedModel[]) => boolean;

export interface OverLimitSources {
  readonly readSettings: () => Promise<Pick<Settings, 'dailyLimitUsd'>>;
  readonly spendingSince: (from: number) => Promise<Spending>;
  readonly now?: () => number;
}

/**
 * Asks before a day gets more expensive than the person said: what was spent today, and the most that this question is
 * likely to cost. What has no known price does not count; nothing is known of it. The limit and the spending are read
 * before the question is ready, beside all else that is read for it.
 */
export function createOverLimitReader({ readSettings, spendingSince, now = Date.now }: OverLimitSources) {
  return async function readOverLimit(): Promise<OverLimit> {
    const { dailyLimitUsd } = await readSettings();
    if (dailyLimitUsd === undefined) return neverOver;
    const { usd } = await spendingSince(startOfDay(now()));
    return (turns, models) => usd + estimateRun(turns, models, now()).highUsd > dailyLimitUsd;
  };
}

export const neverOver: OverLimit = () => false;
