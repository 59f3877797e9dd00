import { defineUnlistedScript } from '#imports';
import type { ChangeRequest } from '../utils/compare/live/change-messages.ts';
import type { ComparisonRequest } from '../utils/compare/live/comparison-messages.ts';
import { serveChange } from '../utils/compare/live/serve-changes.ts';
import { createComparisonServer } from '../utils/compare/live/serve-comparisons.ts';

/** The worker in which pages have answers compared. A script of its own: dev builds serve pages from another origin. */
export default defineUnlistedScript(() => {
  const serve = createComparisonServer();
  self.onmessage = ({ data }: MessageEvent<ComparisonRequest | ChangeRequest>) =>
    self.postMessage('pair' in data ? serveChange(data) : serve(data));
});
