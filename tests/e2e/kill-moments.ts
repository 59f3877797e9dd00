import { createRandom } from '../random.ts';

/** Moments at which a browser is killed: as many as a fault that shows once in ten needs to be met. */
export const kills = 20;

/** `SEED=…` in the environment repeats the moments of an earlier run. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Waits as many kills ends at moments in ms, each somewhere in its own part of `wholeMs`, in no order. */
export function killMoments(wholeMs: number): number[] {
  const random = createRandom(seed);
  const moments = Array.from({ length: kills }, (_, part) => ((part + random()) / kills) * wholeMs);
  return moments.sort(() => random() - 0.5);
}
