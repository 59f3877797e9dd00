import { useState } from 'react';
import { i18n } from '#i18n';
import type { RunClient } from '../../utils/run/run-client.ts';
import type { RunSummary } from '../../utils/store/history.ts';
import { formatDayGroup } from '../shared/format-time.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { HistoryRow } from './HistoryRow.tsx';
import type { HistoryStore } from './history-store.ts';
import { useHistory } from './use-history.ts';

interface HistoryListProps {
  readonly store: HistoryStore;
  readonly client: Pick<RunClient, 'openRun' | 'compose'>;
}

/** All runs, newest first, by day. A deleted one can be brought back from the line at the foot. */
export function HistoryList({ store, client }: HistoryListProps) {
  const { runs, hasFailed, showMore } = useHistory(store);
  const [deleted, setDeleted] = useState<RunSummary>();
  if (hasFailed) return <p className="opening">{i18n.t('history.failed')}</p>;
  if (!runs) return <p className="opening meta">{i18n.t('run.opening')}</p>;
  const now = Date.now();
  const days = Map.groupBy(runs, (run) => formatDayGroup(run.askedAt, now, textLocale()));
  return (
    <>
      {runs.length === 0 && <EmptyHistory onAsk={() => client.compose()} />}
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="day-group">
          <h2 className="day">{day}</h2>
          <ul className="runs">
            {ofDay.map((run) => (
              <HistoryRow
                key={run.id}
                run={run}
                now={now}
                onOpen={() => client.openRun(run.id)}
                onDelete={() => {
                  setDeleted(run);
                  void store.deleteRuns([run.id]);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {showMore && (
        <p className="more-line">
          <button type="button" className="btn" onClick={showMore}>
            {i18n.t('history.more')}
          </button>
        </p>
      )}
      {runs.length > 0 && <p className="colophon">{i18n.t('history.colophon')}</p>}
      <div className="undo" role="status">
        {deleted && (
          <p>
            <span>{i18n.t('history.deleted', [deleted.questionText])}</span>
            <button
              type="button"
              className="btn small"
              onClick={() => {
                void store.undeleteRuns([deleted.id]);
                setDeleted(undefined);
              }}
            >
              {i18n.t('history.undo')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

function EmptyHistory({ onAsk }: { onAsk: () => void }) {
  return (
    <div className="nothing">
      <h2>{i18n.t('history.empty')}</h2>
      <p>{i18n.t('history.emptyText')}</p>
      <button type="button" className="btn" onClick={onAsk}>
        <Icon name="plus" />
        {i18n.t('bar.newQuestion')}
      </button>
    </div>
  );
}
