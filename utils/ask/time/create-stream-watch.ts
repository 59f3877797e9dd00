import { askError } from '../errors/ask-error.ts';
import type { ServiceNames } from '../errors/service-names.ts';
import type { StreamPart } from '../provider.ts';
import { createAwakeClock } from './awake-clock.ts';
import { createLifeReader } from './create-life-reader.ts';
import type { Schedule } from './schedule.ts';
import type { StreamLimits } from './stream-limits.ts';
import { type Overrun, timeoutFacts } from './timeout-facts.ts';

/** What the wire tells the watch, and hears from it. */
export interface WireWatcher {
  onHeaders(): void;
  onPiece(piece: Uint8Array): void;
  /** Aborts when the time is up; the reason is the `AskError`. The wire closes the connection and ends with it. */
  readonly cut: AbortSignal;
}

/** Ends a stream that takes too long: the one place where time is kept, for all providers. */
export interface StreamWatch extends WireWatcher {
  /** The same parts, under watch. Only the time in which the stream is waited for counts, not that of its reader. */
  watch(parts: AsyncIterable<StreamPart>): AsyncGenerator<StreamPart, void>;
}

export interface StreamWatchOptions {
  readonly service: ServiceNames;
  readonly limits: StreamLimits;
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Whether the protocol's end mark was seen. */
  readonly hasEnded: () => boolean;
}

type Phase = 'headers' | 'waiting' | 'reasoning' | 'writing';

export function createStreamWatch({ service, limits, now, schedule, hasEnded }: StreamWatchOptions): StreamWatch {
  const cutter = new AbortController();
  const lifeOf = createLifeReader();
  const clock = createAwakeClock({ now, schedule, onTick: look, onJump: waitAnew });
  const silenceMs: Readonly<Record<Phase, number>> = {
    headers: limits.headersMs,
    waiting: limits.waitingMs,
    reasoning: limits.reasoningMs,
    writing: limits.writingMs,
  };

  let phase: Phase = 'headers';
  let aliveAt = 0;
  /** Where the count of characters began, and how many came since. */
  let progressAt = 0;
  let characters = 0;
  let endedAt: number | undefined;
  /** The stream goes on behind its end mark: Gemini puts one into every chunk at times, so the mark proves nothing. */
  let marksEverywhere = false;

  function waitAnew(): void {
    aliveAt = progressAt = clock.now();
    if (endedAt !== undefined) endedAt = aliveAt;
  }

  function enter(next: Phase): void {
    if (phase === next) return;
    phase = next;
    progressAt = clock.now();
    characters = 0;
  }

  function onDelta(type: 'text-delta' | 'reasoning-delta', length: number): void {
    if (type === 'text-delta') enter('writing');
    else if (phase !== 'writing') enter('reasoning');
    aliveAt = clock.now();
    if (endedAt !== undefined) marksEverywhere = true;
    characters += length;
    if (characters < limits.progressCharacters) return;
    progressAt = aliveAt;
    characters = 0;
  }

  function overrun(time: number): Overrun | undefined {
    if (time >= limits.deadlineMs) return { limit: 'deadline', ms: limits.deadlineMs };
    if (time - aliveAt >= silenceMs[phase]) return { limit: phase, ms: silenceMs[phase] };
    if (phase !== 'reasoning' && phase !== 'writing') return undefined;
    const ms = phase === 'reasoning' ? limits.reasoningProgressMs : limits.writingProgressMs;
    return time - progressAt >= ms ? { limit: 'progress', ms } : undefined;
  }

  function look(): void {
    const time = clock.now();
    if (hasEnded()) endedAt ??= time;
    const isOver = endedAt !== undefined && !marksEverywhere && time - endedAt >= limits.endGraceMs;
    const over = isOver ? { limit: 'end-grace' as const, ms: limits.endGraceMs } : overrun(time);
    if (!over || cutter.signal.aborted) return;
    cutter.abort(askError('timeout', service, timeoutFacts(service.label, over, limits)));
  }

  return {
    cut: cutter.signal,
    onHeaders() {
      aliveAt = clock.now();
      if (phase === 'headers') enter('waiting');
    },
    onPiece(piece) {
      const life = lifeOf(piece);
      if (life === 'data' || (life === 'comment' && phase === 'waiting')) aliveAt = clock.now();
    },
    async *watch(parts) {
      clock.start();
      try {
        for await (const part of parts) {
          if (part.type === 'text-delta' || part.type === 'reasoning-delta') onDelta(part.type, part.text.length);
          clock.stop();
          yield part;
          clock.start();
        }
      } finally {
        clock.end();
      }
    },
  };
}
