import { defineUnlistedScript } from '#imports';
import type { ComparisonRequest } from '../utils/compare/live/comparison-messages.ts';
import { createComparisonServer } from '../utils/compare/live/serve-comparisons.ts';

/** The worker in which pages have answers compared. A script of its own: dev builds serve pages from another origin. */
export default defineUnlistedScript(() => {
  const serve = createComparisonServer();
  self.onmessage = ({ data }: MessageEvent<ComparisonRequest>) => self.postMessage(serve(data));
});
