import type { CSSProperties } from 'react';

/** A ring that empties: the part of a wait that is left, 0 to 1. The words beside it say it exactly. */
export function Ring({ part }: { part: number }) {
  const left = Math.min(1, Math.max(0, part));
  return <span className="ring" aria-hidden="true" style={{ '--left': `${left * 100}%` } as CSSProperties} />;
}
