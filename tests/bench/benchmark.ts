/** What a series of measurements says: the middle one, and how far they spread. */
export interface Measure {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
  readonly unit: Unit;
}

export type Unit = 'ms' | 'µs' | 'KB' | 'MB' | 'tasks' | '×';

/** One line of the table. */
export interface Row {
  readonly name: string;
  /** Exactly what was done and timed. */
  readonly work: string;
  readonly ours: Measure;
  /** What the same machine needed for the named alternative in the same run. */
  readonly peer?: Measure & { readonly name: string };
  /** Ours through the peer's, medians. Absolute times of two machines cannot be compared, these can. */
  readonly ratio?: number;
  readonly goal: string;
  /** Absent where there is no goal. */
  readonly isMet?: boolean;
  /** What limits the meaning of the figures. */
  readonly note?: string;
}

export interface BenchOptions {
  /** Least number of runs of each side. */
  readonly runs: number;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Runs in the history that is searched. */
  readonly historyRuns: number;
  /** Characters of each of their answers. */
  readonly historyLength: number;
  /** Folder of a browser profile that keeps them for the next time; a new one is made and removed when absent. */
  readonly historyProfile?: string;
}

export interface Benchmark {
  /** Names of its rows, to choose by. */
  readonly names: readonly string[];
  run(options: BenchOptions): Promise<readonly Row[]>;
}
