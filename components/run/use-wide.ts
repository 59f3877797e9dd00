import { useSyncExternalStore } from 'react';

/** From here on three columns and the rail have room: 992 px at the usual text size. As in `wide.css`. */
const wideQuery = '(min-width: 62rem)';

/** Whether the page is wide enough for the differences and all answers side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(watchWidth, () => matchMedia(wideQuery).matches);
}

function watchWidth(listener: () => void): () => void {
  const query = matchMedia(wideQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
