import type { Question, Run } from '../domain.ts';
import type { AskHow, Attempt, RunEvent, Trouble } from './messages.ts';

/** Hears what happens to runs, as it happens. */
export interface RunListener {
  onEvents(runId: string, events: readonly RunEvent[]): void;
  onTrouble(runId: string, trouble: Trouble, attempt?: Attempt): void;
  onTroubleOver(runId: string, trouble: Trouble): void;
}

export type AskResult = { readonly run: Run } | { readonly trouble: Trouble };

export interface RunService {
  /** Asks all models that are on. Resolves as soon as the requests are on their way. */
  ask(question: Question, how?: AskHow): Promise<AskResult>;
  /** Stops one answer, or all of the run. What had arrived is kept. */
  stop(runId: string, answerId?: string): void;
  /** Asks one model of a run again, with that model's settings of today. */
  retry(runId: string, answerId: string): Promise<void>;
  /** Ends the wait for an answer's next try. Does nothing where nothing waits. */
  tryNow(runId: string, answerId: string): void;
  /** Writes a run that the store refused once more. Resolves to false where it is not in memory here; listeners hear the rest. */
  saveAgain(runId: string): Promise<boolean>;
  /** The run as it is this moment: live, or from the store. */
  read(runId: string): Promise<Run | undefined>;
  /** Call once at the start of the background. What was streaming then is marked interrupted; nothing is re-sent. */
  recover(): Promise<void>;
  isStreaming(): boolean;
  listen(listener: RunListener): void;
}
