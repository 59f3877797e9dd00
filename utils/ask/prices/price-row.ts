import type { TokenPrices } from '../../domain.ts';

/** Other prices for the whole request, once the question is longer than this. */
export interface LongQuestionPrices {
  /** Tokens; a question of exactly this length still has the usual prices. */
  readonly aboveInputTokens: number;
  readonly prices: TokenPrices;
}

/** A daily time of higher prices, Monday to Friday. In hours UTC, end exclusive. */
export interface PeakHours {
  readonly hours: readonly (readonly [from: number, to: number])[];
  /** What all prices are multiplied by. */
  readonly factor: number;
}

/** What a model costs in a span of time, from a dated source. */
export interface PriceRow {
  /** As asked for. A dated snapshot of one ("…-2026-09-29") costs the same. */
  readonly modelIds: readonly string[];
  /** First day, "2026-12-01", at 0:00 UTC; absent for a price that was there when it was read. */
  readonly from?: string;
  /** Last day, to its end. */
  readonly until?: string;
  readonly prices: TokenPrices;
  readonly longQuestion?: LongQuestionPrices;
  readonly peak?: PeakHours;
  /** When the source was read, and what it is. */
  readonly readOn: string;
  readonly source: string;
}

/** The prices of one service. */
export interface PriceList {
  readonly rows: readonly PriceRow[];
  /** A count that is missing is zero: Gemini's JSON leaves zeros out. Elsewhere it is unknown. */
  readonly leavesOutZeros: boolean;
}
