import { useRef } from 'react';
import { i18n } from '#i18n';
import type { RestoreResult } from '../../utils/store/export/backup/restore-backup.ts';
import { countText } from '../shared/count-text.ts';
import { Icon } from '../shared/Icon.tsx';
import { joinSentences } from '../shared/join-sentences.ts';
import { Notice } from '../shared/Notice.tsx';
import { faultWords } from './fault-words.ts';
import { Progress } from './Progress.tsx';
import { useRestore } from './use-restore.ts';

/** Puts a backup back. */
export function RestoreRow() {
  const { state, start, cancel } = useRestore();
  const field = useRef<HTMLInputElement>(null);
  const isRunning = state !== undefined && 'step' in state;
  return (
    <div className="row data-row">
      <div>
        <h3>{i18n.t('backup.restore')}</h3>
        <span className="meta">{i18n.t('backup.restoreText')}</span>
      </div>
      {!isRunning && (
        <button type="button" className="btn" onClick={() => field.current?.click()}>
          <Icon name="open" />
          {i18n.t('backup.choose')}
        </button>
      )}
      <input
        ref={field}
        type="file"
        accept=".gz,application/gzip"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again after it was put right.
          currentTarget.value = '';
          if (file) start(file);
        }}
      />
      {isRunning && (
        <Progress
          label={state.step === 'checking' ? i18n.t('backup.checking') : i18n.t('backup.restoring')}
          part={state.part}
          onCancel={cancel}
        />
      )}
      <div className="data-result" role="status">
        {state && !('step' in state) && <Result result={state} />}
      </div>
    </div>
  );
}

function Result({ result }: { result: RestoreResult }) {
  if (result.kind === 'cancelled') return <p>{i18n.t('backup.cancelled')}</p>;
  if (result.kind === 'refused') {
    return (
      <Notice icon="fault" tone="fault" title={i18n.t('backup.refused')}>
        <p>{joinSentences(faultWords(result.fault), i18n.t('backup.unchanged'))}</p>
      </Notice>
    );
  }
  const { restored, alreadyHere } = result;
  if (restored === 0) return <p>{i18n.t('backup.nothingNew')}</p>;
  return (
    <p>
      {i18n.t('backup.restored', restored, [countText(restored)])}{' '}
      {alreadyHere > 0 && i18n.t('backup.alreadyHere', alreadyHere, [countText(alreadyHere)])}
    </p>
  );
}
