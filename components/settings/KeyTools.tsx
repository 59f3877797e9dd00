import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import type { KeyStatus } from '../../utils/store/keys/key-keeping.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { Icon } from '../shared/Icon.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import type { KeyStatusReader } from './use-key-status.ts';

interface KeyToolsProps {
  readonly status: KeyStatus;
  readonly settings: Settings;
  readonly send: KeyStatusReader['send'];
}

/** Minutes of disuse that can be chosen; 0 is until the browser closes. */
const idleChoices = [5, 15, 30, 60, 240, 0] as const;

/** What can be done with all keys at once. */
export function KeyTools({ status, settings, send }: KeyToolsProps) {
  const [isChanging, setChanging] = useState(false);
  const hasPassphrase = status.mode === 'passphrase';
  const isOpen = hasPassphrase && !status.isLocked;
  return (
    <>
      {hasPassphrase && <IdleChoice minutes={settings.lockAfterMinutes} />}
      {isChanging && isOpen && (
        <PassphraseForm
          label={i18n.t('keeping.change')}
          onChosen={async (passphrase) => {
            await send({ type: 'keep-keys-as', mode: 'passphrase', passphrase });
            setChanging(false);
          }}
          onCancel={() => setChanging(false)}
        />
      )}
      <div className="row">
        <div className="tools">
          {isOpen && (
            <>
              <button type="button" className="btn" onClick={() => void send({ type: 'lock-keys' })}>
                <Icon name="lock" />
                {i18n.t('keeping.lockNow')}
              </button>
              <button type="button" className="btn" disabled={isChanging} onClick={() => setChanging(true)}>
                {i18n.t('keeping.change')}
              </button>
            </>
          )}
        </div>
        <ConfirmButton
          label={i18n.t('keeping.forgetAll')}
          sureLabel={i18n.t('keeping.forgetAllSure')}
          onConfirm={() => void send({ type: 'forget-all-keys' })}
        />
      </div>
    </>
  );
}

function IdleChoice({ minutes }: { minutes: number }) {
  const id = useId();
  return (
    <div className="row">
      <div>
        <label htmlFor={id}>{i18n.t('keeping.lockAfter')}</label>
      </div>
      <select
        className="field"
        id={id}
        value={minutes}
        onChange={(event) => {
          const lockAfterMinutes = Number(event.currentTarget.value);
          void updateSettings((current) => ({ ...current, lockAfterMinutes }));
        }}
      >
        {idleChoices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 0 ? i18n.t('keeping.lockNever') : i18n.t('keeping.lockMinutes', [choice])}
          </option>
        ))}
      </select>
    </div>
  );
}
