import { memo, useDeferredValue } from 'react';
import { i18n } from '#i18n';
import { isStreaming } from '../../utils/run/is-streaming.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { editAgain } from '../app/edit-again.ts';
import { Icon } from '../shared/Icon.tsx';
import { RichText } from '../shared/RichText.tsx';
import { useStable } from '../shared/use-stable.ts';
import { FollowUp, type FollowUpProps } from './FollowUp.tsx';

interface AskBarProps extends FollowUpProps {
  readonly client: RunClient;
}

/** Below a run: while answers arrive, the way to stop them; after that, the next question of the thread. */
export function AskBar(props: AskBarProps) {
  const { run, client } = props;
  const isAnswered = !isStreaming(run);
  // Drawn in pieces, and after what is read: much else changes with the last word.
  const isReady = useDeferredValue(isAnswered);
  const edit = useStable(() => editAgain(run, client));
  return (
    <div className="boxless">
      {isAnswered && isReady ? <FollowUp {...props} /> : <StopBar client={client} onEdit={edit} />}
    </div>
  );
}

interface StopBarProps extends Pick<AskBarProps, 'client'> {
  readonly onEdit: () => void;
}

/** Drawn once, and not with every word that arrives. */
const StopBar = memo(function StopBar({ client, onEdit }: StopBarProps) {
  return (
    <section className="composer stop-bar" aria-label={i18n.t('ask.whileArriving')}>
      <div className="say">
        <button type="button" className="tool" onClick={onEdit}>
          <Icon name="edit" />
          {i18n.t('actions.editAndAskAgain')}
        </button>
        <button type="button" className="btn push" aria-keyshortcuts="Escape" onClick={() => client.stop()}>
          <Icon name="stop" />
          {i18n.t('ask.stopAll')}
          <span aria-hidden="true">
            <RichText text={i18n.t('ask.escape')} />
          </span>
        </button>
      </div>
    </section>
  );
});
