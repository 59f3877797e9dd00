/** How deep an error may hide the one that caused it: Dexie's abort around a quota error is one deep. */
const depth = 4;

/** Whether a write failed since there is no room left. Dexie tells it in the error itself, or in the one inside it. */
export function isDiskFull(error: unknown): boolean {
  let inner = error;
  for (let level = 0; level < depth && typeof inner === 'object' && inner !== null; level += 1) {
    if ('name' in inner && inner.name === 'QuotaExceededError') return true;
    inner = 'inner' in inner ? inner.inner : 'cause' in inner ? inner.cause : undefined;
  }
  return false;
}
