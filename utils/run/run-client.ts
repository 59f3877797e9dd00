import type { Question, Run } from '../domain.ts';
import type { AskHow, Draft, PanelView, Trouble } from './messages.ts';

/** All a page of ours draws. A new object at every change; parts that did not change keep their identity. */
export interface PanelState {
  /** False while the background is being reached again; what is on screen stays. */
  readonly connected: boolean;
  readonly view: PanelView;
  /** The run of `view`, once its snapshot is here. */
  readonly run?: Run;
  readonly trouble?: Trouble;
}

/** The panel's side of a run: what to draw, and what a person can do. For `useSyncExternalStore`. */
export interface RunClient {
  getSnapshot(): PanelState;
  subscribe(listener: () => void): () => void;
  ask(question: Question, how?: AskHow): void;
  /** Asks the question of a run once more, as a new run: with the models of today and all else as it was. */
  askAgain(runId: string): void;
  /** Asks over the daily limit what was held back for it: the person was told and said yes. */
  askAnyway(): void;
  /** Does after all what was held back, now that the person has put right what was in its way. */
  goOn(): void;
  /** Stops one answer, or all of the run on screen. */
  stop(answerId?: string): void;
  retry(answerId: string): void;
  /** Sends an answer's next try out before its wait is over. */
  tryNow(answerId: string): void;
  /** Writes the run on screen once more, which the store refused. */
  saveAgain(): void;
  openRun(runId: string): void;
  /** Shows the question box, with a question to edit or empty. */
  compose(draft?: Draft): void;
  openHistory(): void;
}
