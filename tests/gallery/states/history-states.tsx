import { HistoryFailed } from '../../../components/history/HistoryFailed.tsx';
import { databaseBirth } from '../../../utils/store/database-birth.ts';
import { askedAgainRun, askedBefore } from '../asked-before.ts';
import { emptyHistory, keepRuns, seedHistory } from '../seed-history.ts';
import { app, type GalleryState, menuButton, ofRun, ready } from './gallery-state.tsx';

const history = {
  settings: ready,
  page: app({ connected: true, view: { name: 'history' } }),
  prepare: seedHistory,
} satisfies GalleryState;

const rowMenu = '.row-tools .icon-btn:last-of-type';

/** What is kept: the list, what is searched for in it, and when it cannot be read. */
export const historyStates: Readonly<Record<string, GalleryState>> = {
  history: { ...history, shows: '.run-row' },
  'history-search': { ...history, typed: ['.search input', 'tai'], shows: 'mark.hit' },
  'history-typo': { ...history, typed: ['.search input', 'evrest'], shows: 'mark.hit' },
  'history-nothing-found': { ...history, typed: ['.search input', 'zebra'], shows: '.nothing' },
  'history-filters': { ...history, clicks: ['.find .chip:first-of-type'], shows: '[aria-pressed="true"]' },
  'history-menu': { ...history, clicks: [rowMenu], shows: '.menu' },
  'history-edit': { ...history, clicks: [rowMenu, '.menu .menu-item:nth-child(2)'], shows: '.mark-editor' },
  'history-deleted': { ...history, clicks: [rowMenu, '.menu .menu-item:last-child'], shows: '.undo p' },
  'history-wins': { ...history, clicks: ['.colophon .tool'], shows: '.wins table' },
  'history-empty': { ...history, prepare: emptyHistory, shows: '.nothing' },
  'over-time': {
    settings: ready,
    page: ofRun(askedAgainRun()),
    clicks: ['[data-view="overTime"]'],
    prepare: () => keepRuns(askedBefore()),
    shows: '.timeline li:nth-child(2) .differs',
  },
  'over-time-menu': {
    settings: ready,
    page: ofRun(askedAgainRun()),
    clicks: [menuButton],
    prepare: () => keepRuns(askedBefore()),
    shows: '.menu',
  },
  'history-lost': {
    ...history,
    async prepare() {
      await seedHistory();
      await databaseBirth.write({ id: 'gallery', lostAt: Date.UTC(2026, 10, 21, 9, 30) });
    },
    shows: '.notice',
  },
  'history-failed': {
    settings: ready,
    page: () => (
      <div className="panel history-page">
        <header className="top">
          <h1 className="page-title">Triptych</h1>
        </header>
        <main>
          <HistoryFailed
            error={new Error('UnknownError: Internal error opening backing store.')}
            onReset={async () => {}}
            readUnkeptRuns={async () => []}
          />
        </main>
      </div>
    ),
    shows: '.notice',
  },
};
