import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { Icon } from '../shared/Icon.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { AgainEstimate, againModels } from './AgainEstimate.tsx';
import { GoesTo } from './GoesTo.tsx';

interface AskAgainLineProps {
  readonly run: Run;
  readonly onAsk: () => void;
}

/** Asks the question of a run once more, with what that would cost and where it goes. */
export function AskAgainLine({ run, onAsk }: AskAgainLineProps) {
  const settings = useSettings();
  if (!settings || run.answers.some(({ phase }) => phase !== 'ended')) return null;
  const models = againModels(run, settings);
  return (
    <div className="ask-again">
      <p className="tools">
        <button type="button" className="btn" onClick={onAsk} disabled={models.length === 0}>
          <Icon name="retry" />
          {i18n.t('again.ask')}
        </button>{' '}
        <AgainEstimate run={run} settings={settings} />
      </p>
      <GoesTo models={models} settings={settings} />
    </div>
  );
}
