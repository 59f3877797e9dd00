import type { ChangeOverTime } from '../../domain.ts';
import type { DatedAnswer } from '../change/compare-over-time.ts';

/** Two answers of one model to one question, to be held against each other. */
export interface DatedPair {
  /** The same for the same two texts, and for no others. */
  readonly key: string;
  readonly question: string;
  readonly older: DatedAnswer;
  readonly newer: DatedAnswer;
}

/** What a page asks of the worker about an answer and one before it. */
export interface ChangeRequest {
  readonly number: number;
  readonly pair: DatedPair;
}

export interface ChangeReply {
  readonly number: number;
  readonly change?: ChangeOverTime;
  /** Set when comparing failed. */
  readonly error?: string;
}

/** The way to a worker and back. */
export interface ChangePort {
  send(request: ChangeRequest): void;
  close(): void;
}

export interface ChangeListener {
  onReply(reply: ChangeReply): void;
  /** The worker could not start, or has died. */
  onFailure(why: string): void;
}
