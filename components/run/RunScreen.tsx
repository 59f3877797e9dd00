import type { Run } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { AnalysisNote } from '../analysis/AnalysisNote.tsx';
import { useComparedRun } from '../compare/use-compared-run.ts';
import { useAskings } from '../over-time/use-askings.ts';
import type { PageActions } from '../shared/page-actions.ts';
import { EarlierTurns } from './EarlierTurns.tsx';
import { PanelRun } from './PanelRun.tsx';
import { useWide } from './use-wide.ts';
import { WideRun } from './WideRun.tsx';

interface RunScreenProps {
  readonly run: Run;
  readonly client: RunClient;
  readonly actions: PageActions;
  /** The runs it follows, oldest first. */
  readonly thread: readonly Run[];
  readonly onContinue?: ((answerId: string) => void) | undefined;
}

/** A run: in a narrow page one view at a time, in a wide one the differences beside the answers. */
export default function RunScreen({ run, client, actions, thread, onContinue }: RunScreenProps) {
  const compared = useComparedRun(run);
  const askings = useAskings(run);
  const isWide = useWide();
  const shared = { compared, askings, client, actions, onContinue };
  return (
    <>
      <EarlierTurns thread={thread} client={client} />
      <AnalysisNote run={run} />
      {isWide ? <WideRun {...shared} /> : <PanelRun {...shared} />}
    </>
  );
}
