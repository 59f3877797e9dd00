import { endlessTableRun, growingRun, halfWrittenRun } from '../growing-runs.ts';
import { endlessRun, liveRun, retryingRun, soFarRun, streamingRun, waitingRun } from '../runs.ts';
import { type GalleryState, ofRun, ready } from './gallery-state.tsx';

/** Runs that are under way, and texts that are too long to be drawn at once. */
export const streamingStates: Readonly<Record<string, GalleryState>> = {
  waiting: { settings: ready, page: ofRun(waitingRun()) },
  streaming: { settings: ready, page: ofRun(streamingRun()) },
  live: { settings: ready, page: ofRun(liveRun()) },
  endless: { settings: ready, page: ofRun(endlessRun()) },
  'half-written': { settings: ready, page: ofRun(halfWrittenRun()) },
  growing: { settings: ready, page: ofRun(growingRun()) },
  'endless-table': { settings: ready, page: ofRun(endlessTableRun()) },
  'so-far': { settings: ready, page: ofRun(soFarRun()) },
  retrying: { settings: ready, page: ofRun(retryingRun()) },
  reasoning: {
    settings: ready,
    page: ofRun(streamingRun()),
    clicks: ['[data-view="answers"]', '.thought summary'],
    shows: '.thought > div',
  },
};
