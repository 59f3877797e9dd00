import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { RunClient } from '../../utils/run/run-client.ts';
import type { RunFilters, RunQuery } from '../../utils/store/search/search-runs.ts';
import { Icon } from '../shared/Icon.tsx';
import { BestAnswers } from './BestAnswers.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FoundLine } from './FoundLine.tsx';
import { HistoryFailed } from './HistoryFailed.tsx';
import type { HistoryStore } from './history-store.ts';
import { LossNotice } from './LossNotice.tsx';
import { RunList } from './RunList.tsx';
import { SearchBox } from './SearchBox.tsx';
import { UndoLine } from './UndoLine.tsx';
import { useDeletion } from './use-deletion.ts';
import { useHistory } from './use-history.ts';
import { useSearch } from './use-search.ts';

interface HistoryPageProps {
  readonly store: HistoryStore;
  readonly client: Pick<RunClient, 'openRun' | 'askAgain' | 'compose'>;
}

/** All runs, newest first, or those that are searched for. What is deleted can be brought back from the line at the foot. */
export function HistoryPage({ store, client }: HistoryPageProps) {
  const [text, setText] = useState('');
  const [filters, setFilters] = useState<RunFilters>({});
  const [showsWins, setShowsWins] = useState(false);
  const query = useQuery(text, filters);
  const history = useHistory(store, query === undefined);
  const search = useSearch(store, query);
  const deletion = useDeletion(store, search.remove);
  const { runs, error, showMore } = query ? search : history;

  if (showsWins) return <BestAnswers store={store} onBack={() => setShowsWins(false)} />;
  if (error !== undefined)
    return <HistoryFailed error={error} readUnkeptRuns={store.readUnkeptRuns} onReset={store.reset} />;
  const isEmpty = !query && history.runs?.length === 0;
  if (isEmpty && deletion.last === undefined) {
    return (
      <>
        <LossNotice store={store} />
        <Nothing title={i18n.t('history.empty')} text={i18n.t('history.emptyText')} onPress={() => client.compose()}>
          <Icon name="plus" />
          {i18n.t('bar.newQuestion')}
        </Nothing>
      </>
    );
  }
  return (
    <>
      <LossNotice store={store} />
      <search className="find">
        <SearchBox value={text} onChange={setText} />
        <FilterChips store={store} filters={filters} onChange={setFilters} />
        <FoundLine
          store={store}
          page={query && search.page}
          readIds={query && (() => store.findIds(query))}
          onDelete={query && (() => void store.findIds(query).then(deletion.remove))}
        />
      </search>
      {!runs && <p className="opening meta">{i18n.t('run.opening')}</p>}
      {query && runs?.length === 0 && (
        <Nothing
          title={i18n.t('history.nothingFound')}
          text={i18n.t('history.nothingFoundText')}
          onPress={() => {
            setText('');
            setFilters({});
          }}
        >
          {i18n.t('history.showAll')}
        </Nothing>
      )}
      {runs && (
        <RunList
          runs={runs}
          onEnd={showMore}
          readRun={store.readRun}
          onOpen={client.openRun}
          onAskAgain={client.askAgain}
          onDelete={(run) => deletion.remove([run.id], run.questionText)}
          onMark={(id, marks) => {
            search.change(id, marks);
            void store.markRun(id, marks);
          }}
        />
      )}
      <p className="colophon">
        {i18n.t('history.colophon')}{' '}
        <button type="button" className="tool" onClick={() => setShowsWins(true)}>
          {i18n.t('history.wins')}
        </button>
      </p>
      <UndoLine deletion={deletion} />
    </>
  );
}

/** What is asked of the search; `undefined` where nothing is, and the newest runs are shown. */
function useQuery(text: string, filters: RunFilters): RunQuery | undefined {
  const typed = useDeferredValue(text.trim());
  return useMemo(
    () => (typed === '' && Object.keys(filters).length === 0 ? undefined : { text: typed, filters }),
    [typed, filters],
  );
}

interface NothingProps {
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
  /** The words on the button. */
  readonly children: ReactNode;
}

/** In the place of the list: why there is none, and what to do. */
function Nothing({ title, text, onPress, children }: NothingProps) {
  return (
    <div className="nothing">
      <h2>{title}</h2>
      <p>{text}</p>
      <button type="button" className="btn" onClick={onPress}>
        {children}
      </button>
    </div>
  );
}
