import type { RunClient } from '../../utils/run/run-client.ts';
import type { RunSummary } from '../../utils/store/history.ts';
import type { PageActions } from '../shared/page-actions.ts';
import type { ComparedRun } from './compare-run.ts';
import type { GoTo, Place } from './place.ts';

/** What every view of a run gets. */
export interface ViewProps {
  readonly compared: ComparedRun;
  /** All runs that asked the same question, newest first, this one among them. Empty until they are read. */
  readonly askings: readonly RunSummary[];
  readonly client: Pick<RunClient, 'ask' | 'askAgain' | 'stop' | 'retry' | 'tryNow' | 'compose' | 'openRun'>;
  readonly actions: PageActions;
  /** The point that was gone to last. */
  readonly place?: Place | undefined;
  readonly onGo: GoTo;
  /** Lets all models continue from one answer; absent while a follow-up cannot be asked yet. */
  readonly onContinue?: ((answerId: string) => void) | undefined;
  /** Back to where `place` was gone to from; absent when there is no way back. */
  readonly onBack?: (() => void) | undefined;
}
