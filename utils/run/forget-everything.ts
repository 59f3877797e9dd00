export interface ForgettingDependencies {
  readonly mark: () => Promise<void>;
  readonly isMarked: () => Promise<boolean>;
  readonly erase: () => Promise<void>;
  readonly removeGivenPermissions: () => Promise<void>;
  /** Ends the background and every page of ours, and starts the background anew. */
  readonly restart: () => void;
  readonly onForgotten: () => void;
  readonly schedule?: (task: () => void, delayMs: number) => unknown;
}

export interface Forgetting {
  begin(): Promise<void>;
  /** Call it first at every start. Resolves at once where nothing is to be forgotten. */
  finish(): Promise<void>;
}

/** Time for the page that asked to hear that it was heard, in ms. */
const restartDelayMs = 100;

/**
 * Keys, settings, questions, answers, the request log and the hosts that were allowed. Open streams and open pages
 * would write some of it again, so that all of them are ended first, and the erasing is the first thing after.
 */
export function createForgetting({
  mark,
  isMarked,
  erase,
  removeGivenPermissions,
  restart,
  onForgotten,
  schedule = setTimeout,
}: ForgettingDependencies): Forgetting {
  return {
    async begin() {
      await mark();
      schedule(restart, restartDelayMs);
    },
    async finish() {
      if (!(await isMarked())) return;
      await removeGivenPermissions().catch(() => undefined);
      await erase();
      onForgotten();
    },
  };
}
