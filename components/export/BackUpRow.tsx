import { i18n } from '#i18n';
import { Icon } from '../shared/Icon.tsx';
import { Progress } from './Progress.tsx';
import { type BackUpState, useBackUp } from './use-back-up.ts';

/** Saves the whole history as one file. */
export function BackUpRow() {
  const { state, start, cancel } = useBackUp();
  const isRunning = state?.kind === 'writing' || state?.kind === 'checking';
  return (
    <div className="row data-row">
      <div>
        <h3>{i18n.t('backup.backUp')}</h3>
        <span className="meta">{i18n.t('backup.backUpText')}</span>
      </div>
      {!isRunning && (
        <button type="button" className="btn" onClick={start}>
          <Icon name="save" />
          {i18n.t('backup.backUp')}
        </button>
      )}
      {isRunning && (
        <Progress
          label={state.kind === 'writing' ? i18n.t('backup.backingUp') : i18n.t('backup.checkingBackup')}
          part={state.part}
          onCancel={cancel}
        />
      )}
      <p className="data-result" role="status">
        {resultWords(state)}
      </p>
    </div>
  );
}

function resultWords(state: BackUpState | undefined): string | undefined {
  if (state?.kind === 'done') return i18n.t('backup.backedUp', state.count, [state.count, state.name]);
  return state?.kind === 'failed' ? i18n.t('backup.backupFailed') : undefined;
}
