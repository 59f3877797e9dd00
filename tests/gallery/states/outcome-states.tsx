import { ErrorBoundary } from '../../../components/app/ErrorBoundary.tsx';
import { partialRun, unpaidRun } from '../outcome-runs.ts';
import { brokenRun, endingsRun, everestRun, failingRun, faultsRun, taiwanRun, unreachableRun } from '../runs.ts';
import { app, type GalleryState, ofRun, ready } from './gallery-state.tsx';

function Broken(): never {
  throw new Error('Cannot read the comparison.');
}

/** Every way in which an answer, or the panel itself, can fall short. */
export const outcomeStates: Readonly<Record<string, GalleryState>> = {
  refused: { settings: ready, page: ofRun(taiwanRun()) },
  failing: { settings: ready, page: ofRun(failingRun()) },
  endings: { settings: ready, page: ofRun(endingsRun()) },
  broken: { settings: ready, page: ofRun(brokenRun()) },
  faults: { settings: ready, page: ofRun(faultsRun()) },
  unreachable: { settings: ready, page: ofRun(unreachableRun()) },
  'disk-full': {
    settings: ready,
    page: app({
      connected: true,
      view: { name: 'run', runId: everestRun().id },
      run: everestRun(),
      trouble: 'disk-full',
    }),
    shows: '.banner',
  },
  partial: { settings: ready, page: ofRun(partialRun()) },
  unpaid: { settings: ready, page: ofRun(unpaidRun()) },
  'endings-answers': { settings: ready, page: ofRun(endingsRun()), clicks: ['[data-view="answers"]'] },
  'broken-answers': { settings: ready, page: ofRun(brokenRun()), clicks: ['[data-view="answers"]'] },
  crash: {
    settings: ready,
    page: () => (
      <ErrorBoundary readRun={everestRun}>
        <Broken />
      </ErrorBoundary>
    ),
  },
};
