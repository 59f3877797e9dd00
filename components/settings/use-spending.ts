import { useEffect, useState } from 'react';
import type { ModelSpending } from '../../utils/store/spending.ts';

export type SpendingState =
  | { readonly state: 'reading' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'read';
      readonly today: readonly ModelSpending[];
      readonly month: readonly ModelSpending[];
    };

/** What answers cost today and this month, read anew whenever the page comes back into view. Brings the database. */
export function useSpending(): SpendingState {
  const [spending, setSpending] = useState<SpendingState>({ state: 'reading' });
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const { spendingByModel, startOfDay, startOfMonth } = await import('../../utils/store/spending.ts');
      const now = Date.now();
      const [today, month] = await Promise.all([
        spendingByModel(startOfDay(now), Number.POSITIVE_INFINITY),
        spendingByModel(startOfMonth(now), Number.POSITIVE_INFINITY),
      ]);
      if (isCurrent) setSpending({ state: 'read', today, month });
    };
    const refresh = () => {
      if (document.visibilityState === 'visible') read().catch(() => isCurrent && setSpending({ state: 'failed' }));
    };
    refresh();
    document.addEventListener('visibilitychange', refresh);
    return () => {
      isCurrent = false;
      document.removeEventListener('visibilitychange', refresh);
    };
  }, []);
  return spending;
}
