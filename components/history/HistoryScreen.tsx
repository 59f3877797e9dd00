import type { RunClient } from '../../utils/run/run-client.ts';
import { deleteRun, undeleteRun, watchRuns } from '../../utils/store/history.ts';
import { HistoryList } from './HistoryList.tsx';

const store = { deleteRun, undeleteRun, watchRuns };

/** The history over the kept runs. Loaded when it is first opened, because it brings the database. */
export default function HistoryScreen({ client }: { client: Pick<RunClient, 'openRun' | 'compose'> }) {
  return <HistoryList store={store} client={client} />;
}
