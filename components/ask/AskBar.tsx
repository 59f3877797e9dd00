import { i18n } from '#i18n';
import type { RunClient } from '../../utils/run/run-client.ts';
import { editAgain } from '../app/edit-again.ts';
import { Icon } from '../shared/Icon.tsx';
import { RichText } from '../shared/RichText.tsx';
import { FollowUp, type FollowUpProps } from './FollowUp.tsx';

interface AskBarProps extends FollowUpProps {
  readonly client: RunClient;
}

/** Below a run: while answers arrive, the way to stop them; after that, the next question of the thread. */
export function AskBar(props: AskBarProps) {
  const isStreaming = props.run.answers.some((answer) => answer.phase !== 'ended');
  return isStreaming ? <StopBar run={props.run} client={props.client} /> : <FollowUp {...props} />;
}

function StopBar({ run, client }: Pick<AskBarProps, 'run' | 'client'>) {
  return (
    <section className="composer stop-bar" aria-label={i18n.t('ask.whileArriving')}>
      <div className="say">
        <button type="button" className="tool" onClick={() => editAgain(run, client)}>
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
}
