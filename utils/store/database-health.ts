/**
 * What is known of this page's connection to the database. `outdated`: a newer program has changed it and this page is
 * of an older one. `blocked`: it waits to be changed, and an older page does not let go.
 */
export type DatabaseHealth = 'fine' | 'outdated' | 'blocked';

/** Tells pages how the database is, without bringing it to them. */
export interface HealthReport {
  read(): DatabaseHealth;
  report(health: DatabaseHealth): void;
  subscribe(listener: () => void): () => void;
}

export function createHealthReport(): HealthReport {
  let health: DatabaseHealth = 'fine';
  const listeners = new Set<() => void>();
  return {
    read: () => health,
    report(next) {
      // A page that is out of date stays so until it is loaded again.
      if (health === next || health === 'outdated') return;
      health = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Of the one connection of this page or worker. */
export const databaseHealth = createHealthReport();
