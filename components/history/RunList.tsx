import { useEffect, useMemo, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import type { Run } from '../../utils/domain.ts';
import type { RunSummary } from '../../utils/store/history.ts';
import type { FoundRun } from '../../utils/store/search/search-runs.ts';
import { formatDayGroup } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';
import { HistoryRow } from './HistoryRow.tsx';
import type { MarkChange } from './history-store.ts';

interface RunListProps {
  readonly runs: readonly (RunSummary | FoundRun)[];
  /** Called when the end of the list comes near; absent when it is the end of all. */
  readonly onEnd: (() => void) | undefined;
  readonly readRun: (id: string) => Promise<Run | undefined>;
  readonly onOpen: (id: string) => void;
  readonly onAskAgain: (id: string) => void;
  readonly onDelete: (run: RunSummary) => void;
  readonly onMark: (id: string, marks: MarkChange) => void;
}

/** Rows below the window that more is read for. */
const rowsAhead = 15;

type Item = { readonly day: string } | { readonly run: RunSummary | FoundRun };

/** Runs by day. Only those in sight are in the page, however long the history is. */
export function RunList({ runs, onEnd, readRun, onOpen, onAskAgain, onDelete, onMark }: RunListProps) {
  const list = useRef<WindowVirtualizerHandle>(null);
  const now = useMemo(() => Date.now(), []);
  const items = useMemo(() => withDays(runs, now), [runs, now]);
  const readAhead = () => {
    const { current } = list;
    if (!current || !onEnd) return;
    if (current.findItemIndex(current.scrollOffset + current.viewportSize) >= items.length - rowsAhead) onEnd();
  };
  // A first page that does not fill the window is never scrolled.
  useEffect(readAhead);
  return (
    <div className="runs">
      <WindowVirtualizer ref={list} data={items} onScroll={readAhead} as="ul" item="li">
        {(item) =>
          'day' in item ? (
            <h2 className="day" key={item.day}>
              {item.day}
            </h2>
          ) : (
            <HistoryRow
              key={item.run.id}
              run={item.run}
              now={now}
              readRun={() => readRun(item.run.id)}
              onOpen={() => onOpen(item.run.id)}
              onAskAgain={() => onAskAgain(item.run.id)}
              onDelete={() => onDelete(item.run)}
              onMark={(marks) => onMark(item.run.id, marks)}
            />
          )
        }
      </WindowVirtualizer>
    </div>
  );
}

/** The runs with a heading before the first of each day or month. */
function withDays(runs: readonly (RunSummary | FoundRun)[], now: number): readonly Item[] {
  const locale = textLocale();
  const items: Item[] = [];
  let last: string | undefined;
  for (const run of runs) {
    const day = formatDayGroup(run.askedAt, now, locale);
    if (day !== last) items.push({ day });
    items.push({ run });
    last = day;
  }
  return items;
}
