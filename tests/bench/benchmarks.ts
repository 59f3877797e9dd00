import type { Benchmark } from './benchmark.ts';
import { bundle } from './browser/bundle.ts';
import { chunkToPaint } from './browser/chunk-to-paint.ts';
import { clickToWire } from './browser/click-to-wire.ts';
import { coldStart } from './browser/cold-start.ts';
import { finalCompare } from './browser/final-compare.ts';
import { history } from './browser/history.ts';
import { memory } from './browser/memory.ts';
import { streamBusy } from './browser/stream-busy.ts';
import { compare, compareScale } from './node/compare.ts';
import { comparePerToken } from './node/compare-per-token.ts';
import { dispatch } from './node/dispatch.ts';
import { pathTime } from './node/path-time.ts';

/** In the order they are run and printed: first those that need no browser. */
export const benchmarks: readonly Benchmark[] = [
  dispatch,
  pathTime,
  compare,
  compareScale,
  comparePerToken,
  clickToWire,
  chunkToPaint,
  streamBusy,
  finalCompare,
  memory,
  bundle,
  coldStart,
  history,
];
