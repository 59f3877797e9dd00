import { useState } from 'react';

export interface Selection {
  /** In the order in which they were chosen. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Chooses all of a list, or none of it when all of it is chosen. */
  toggleAll(ids: readonly string[]): void;
  clear(): void;
}

/** Which runs of a list are chosen. A run that is not in the list any more can still be: it was scrolled away. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[]>([]);
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle: (id) => setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    toggleAll: (listed) =>
      setIds((before) => {
        const others = before.filter((id) => !listed.includes(id));
        return before.length - others.length === listed.length ? others : [...others, ...listed];
      }),
    clear: () => setIds([]),
  };
}
