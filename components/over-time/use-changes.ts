import { useEffect, useState } from 'react';
import type { Run } from '../../utils/domain.ts';
import { type AnswerChange, compareRuns } from './answer-changes.ts';
import { pageChanger } from './page-changer.ts';

/** What changed between two runs, by model; undefined until it is known. While one grows, what was known last. */
export function useChanges(older: Run | undefined, newer: Run | undefined): readonly AnswerChange[] | undefined {
  const [known, setKnown] = useState<{ readonly ids: string; readonly changes: readonly AnswerChange[] }>();
  const ids = `${older?.id} ${newer?.id}`;
  useEffect(() => {
    if (!older || !newer) return;
    let isCurrent = true;
    void compareRuns({ older, newer }, pageChanger).then((changes) => {
      if (isCurrent) setKnown({ ids: `${older.id} ${newer.id}`, changes });
    });
    return () => {
      isCurrent = false;
    };
  }, [older, newer]);
  return known?.ids === ids ? known.changes : undefined;
}
