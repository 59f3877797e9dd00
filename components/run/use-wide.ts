import { useSyncExternalStore } from 'react';

/** From here on three columns and the rail have room: 992 px at the usual text size. As in `wide.css`. */
const wideQuery = '(min-width: 62rem)';

/** Whether the page is wide enough for the differences and all answers side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(watchWidth, isWide);
}

let query: MediaQueryList | undefined;

/** Kept: the browser is asked with every picture. */
function widthQuery(): MediaQueryList {
  query ??= matchMedia(wideQuery);
  return query;
}

const isWide = () => widthQuery().matches;

function watchWidth(listener: () => void): () => void {
  widthQuery().addEventListener('change', listener);
  return () => widthQuery().removeEventListener('change', listener);
}
