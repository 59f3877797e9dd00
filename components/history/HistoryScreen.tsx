import { readUnkeptRuns } from '../../utils/run/read-unkept-runs.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { countWins } from '../../utils/store/best-answers.ts';
import { databaseBirth } from '../../utils/store/database-birth.ts';
import { database } from '../../utils/store/db.ts';
import { readFilterChoices } from '../../utils/store/filter-choices.ts';
import { countRuns, deleteRuns, undeleteRuns, watchRuns } from '../../utils/store/history.ts';
import { markRun } from '../../utils/store/mark-run.ts';
import { resetDatabase } from '../../utils/store/reset-database.ts';
import { createRunStore } from '../../utils/store/runs.ts';
import { indexPending } from '../../utils/store/search/index-pending.ts';
import { findIds, searchRuns } from '../../utils/store/search/search-runs.ts';
import { HistoryPage } from './HistoryPage.tsx';
import type { HistoryStore } from './history-store.ts';
import { useCounted } from './use-counted.ts';

/** What a person changes here is put into the index from here: the background may be asleep. */
async function andIndex(change: Promise<void>): Promise<void> {
  await change;
  indexPending(database()).catch(() => undefined);
}

const store: HistoryStore = {
  watchRuns,
  readRun: (id) => createRunStore().load(id),
  countRuns,
  searchRuns,
  findIds,
  readFilterChoices,
  countWins,
  readUnkeptRuns,
  reset: resetDatabase,
  readLoss: async () => (await databaseBirth.read())?.lostAt,
  async forgetLoss() {
    const birth = await databaseBirth.read();
    if (birth) await databaseBirth.write({ id: birth.id });
  },
  markRun: (id, marks) => andIndex(markRun(id, marks)),
  deleteRuns: (ids) => andIndex(deleteRuns(ids)),
  undeleteRuns: (ids) => andIndex(undeleteRuns(ids)),
};

/** The history over the kept runs. Loaded when it is first opened, because it brings the database. */
export default function HistoryScreen({ client }: { client: Pick<RunClient, 'openRun' | 'askAgain' | 'compose'> }) {
  useCounted();
  return <HistoryPage store={store} client={client} />;
}
