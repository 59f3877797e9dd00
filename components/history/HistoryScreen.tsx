import type { RunClient } from '../../utils/run/run-client.ts';
import { deleteRuns, undeleteRuns, watchRuns } from '../../utils/store/history.ts';
import { HistoryList } from './HistoryList.tsx';

const store = { deleteRuns, undeleteRuns, watchRuns };

/** The history over the kept runs. Loaded when it is first opened, because it brings the database. */
export default function HistoryScreen({ client }: { client: Pick<RunClient, 'openRun' | 'compose'> }) {
  return <HistoryList store={store} client={client} />;
}
