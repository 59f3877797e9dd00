import type { AskSettings, Question, Run } from '../domain.ts';
import type { AskHow, Trouble } from './messages.ts';
import type { RunListener } from './run-listeners.ts';

export type AskResult = { readonly run: Run } | { readonly trouble: Trouble };

/** `settings`: in the place of those that are set for the questions to come. */
export type StartHow = AskHow & { readonly settings?: AskSettings };

export interface RunService {
  /** Asks all models that are on. Resolves as soon as the requests are on their way. */
  ask(question: Question, how?: StartHow): Promise<AskResult>;
  /** Stops one answer, or all of the run. What had arrived is kept. */
  stop(runId: string, answerId?: string): void;
  /** Asks one model of a run again, with that model's settings of today. */
  retry(runId: string, answerId: string): Promise<void>;
  /** Ends the wait for an answer's next try. Does nothing where nothing waits. */
  tryNow(runId: string, answerId: string): void;
  /** Writes a run that the store refused once more. Resolves to false where it is not in memory here; listeners hear the rest. */
  saveAgain(runId: string): Promise<boolean>;
  /**
   * A run that streams, as all who listen have it by now: what follows continues exactly from here, for whoever gets it in
   * the same tick. Undefined for one that does not stream.
   */
  readLive(runId: string): Run | undefined;
  /** The run as it is this moment: live, or from the store. */
  read(runId: string): Promise<Run | undefined>;
  /** Call once at the start of the background. What was streaming then is marked interrupted; nothing is re-sent. */
  recover(): Promise<void>;
  isStreaming(): boolean;
  /** Runs of which the store does not have all: what would be lost with the background. */
  unkept(): readonly Run[];
  listen(listener: RunListener): void;
}
