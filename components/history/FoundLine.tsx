import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { FoundPage } from '../../utils/store/search/search-runs.ts';
import ExportMenu from '../export/ExportMenu.tsx';
import { readRuns } from '../export/read-runs.ts';
import { countText } from '../shared/count-text.ts';
import { formatRow } from '../shared/format-list.ts';
import { textLocale } from '../shared/text-locale.ts';
import type { HistoryStore } from './history-store.ts';

interface FoundLineProps {
  readonly store: Pick<HistoryStore, 'countRuns'>;
  /** Absent where nothing is searched for. */
  readonly page: Omit<FoundPage, 'runs'> | undefined;
  /** Ids of all that were found. */
  readonly readIds: (() => Promise<readonly string[]>) | undefined;
  /** Deletes all that were found. */
  readonly onDelete: (() => void) | undefined;
}

/** How many runs were found, and what has to be known about it. */
export function FoundLine({ store, page, readIds, onDelete }: FoundLineProps) {
  const all = useCount(store, page);
  const count = (number: number) => countText(number);
  if (!page)
    return all === undefined ? null : <p className="meta found-line">{i18n.t('history.runs', all, [count(all)])}</p>;
  const { count: found, isCounted, corrected, unindexed } = page;
  const facts = [
    isCounted || found === 0
      ? i18n.t('history.found', [count(found), count(all ?? found)])
      : i18n.t('history.foundAtMost', [count(found), count(all ?? found)]),
    ...[...corrected].map(([word, meant]) => i18n.t('history.corrected', [word, formatRow(meant, textLocale())])),
    ...(unindexed > 0 ? [i18n.t('history.unindexed', unindexed, [count(unindexed)])] : []),
  ];
  return (
    <div className="meta found-line">
      <span role="status">{facts.join('\u00A0· ')}</span>
      {readIds && found > 0 && <ExportMenu count={found} readRuns={async () => readRuns(await readIds())} />}
      {onDelete && found > 0 && (
        <button type="button" className="tool" onClick={onDelete}>
          {i18n.t('history.deleteFound')}
        </button>
      )}
    </div>
  );
}

/** How many runs there are in all; read again when `since` changes. */
function useCount(store: Pick<HistoryStore, 'countRuns'>, since: unknown): number | undefined {
  const [count, setCount] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new result is the moment to count again.
  useEffect(() => {
    let isCurrent = true;
    store.countRuns().then(
      (read) => isCurrent && setCount(read),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [store, since]);
  return count;
}
