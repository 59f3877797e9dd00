import { setTimeout as sleep } from 'node:timers/promises';
import type { EmulatedService } from './service.ts';

/** How fast a service answers. */
export interface Pace {
  /** From the request to the first byte of the answer, in ms. */
  readonly firstByteMs: number;
  /** Answer text in UTF-16 units a second; `Infinity` writes as fast as the client reads. */
  readonly charactersPerSecond: number;
  /** Reasoning in UTF-16 units a second; like the text when absent. */
  readonly reasoningCharactersPerSecond?: number;
  /** Least length of one delta, which then runs on to the end of its word. */
  readonly chunkCharacters: number;
}

/** No waiting at all, for tests. */
export const instantPace: Pace = { firstByteMs: 0, charactersPerSecond: Infinity, chunkCharacters: 40 };

/**
 * Comfortable to watch in a demonstration. First bytes differ, so that the order of arrival is plain to see; the
 * chunk sizes are those of the recordings: a token for DeepSeek and OpenAI, a sentence or so for Gemini.
 */
export const demoPace: Readonly<Record<EmulatedService, Pace>> = {
  deepseek: { firstByteMs: 650, charactersPerSecond: 340, reasoningCharactersPerSecond: 420, chunkCharacters: 4 },
  openai: { firstByteMs: 420, charactersPerSecond: 380, reasoningCharactersPerSecond: 500, chunkCharacters: 4 },
  gemini: { firstByteMs: 850, charactersPerSecond: 350, reasoningCharactersPerSecond: 600, chunkCharacters: 90 },
};

/** Deltas written without a pause before the event loop gets a turn, so that a closing client is noticed. */
const DELTAS_PER_TURN = 32;

export interface Metronome {
  /** Resolves when `characters` more may be written. Rejects when `signal` aborts. */
  wait(characters: number, charactersPerSecond: number): Promise<void>;
}

/**
 * Keeps the average rate instead of sleeping a fixed time a delta: timers of a busy machine come late, and the lost
 * time is caught up with the next delta.
 */
export function createMetronome(signal: AbortSignal, now: () => number = () => performance.now()): Metronome {
  let due = now();
  let unpaused = 0;
  return {
    async wait(characters, charactersPerSecond) {
      due += (characters / charactersPerSecond) * 1000;
      const ms = due - now();
      if (ms >= 1) {
        unpaused = 0;
        await sleep(ms, undefined, { signal });
        return;
      }
      unpaused += 1;
      if (unpaused % DELTAS_PER_TURN === 0) await sleep(0, undefined, { signal });
      signal.throwIfAborted();
    },
  };
}
