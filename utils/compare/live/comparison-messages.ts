import type { Comparison } from '../../domain.ts';
import type { LiveState } from './live-state.ts';

/** What a page asks of the worker that compares. */
export interface ComparisonRequest {
  /** Counts the requests of a page. */
  readonly number: number;
  readonly state: LiveState;
}

/** What came of one request. Without a comparison there was too little to compare yet. */
export interface ComparisonReply {
  readonly number: number;
  readonly comparison?: Comparison;
  /** Set when comparing failed. */
  readonly error?: string;
}

/** The way to a worker and back. */
export interface ComparisonPort {
  send(request: ComparisonRequest): void;
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

/** What a worker is heard with. */
export interface ComparisonListener {
  onReply(reply: ComparisonReply): void;
  /** The worker could not start, or has died. */
  onFailure(why: string): void;
}
