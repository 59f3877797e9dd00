/** Lets so many in before someone has to leave. For one that enters and one that leaves. */
export interface Turnstile {
  enter(): Promise<void>;
  leave(): void;
}

export function createTurnstile(room: number): Turnstile {
  let inside = 0;
  let wake: (() => void) | undefined;
  return {
    async enter() {
      if (inside >= room) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      inside += 1;
    },
    leave() {
      inside -= 1;
      wake?.();
      wake = undefined;
    },
  };
}
