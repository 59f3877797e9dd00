import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { minPassphraseLength } from '../../utils/store/keys/key-keeping.ts';

interface PassphraseFormProps {
  /** The words of the button. */
  readonly label: string;
  readonly onChosen: (passphrase: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** A new passphrase, twice: whoever mistypes it has lost the keys. */
export function PassphraseForm({ label, onChosen, onCancel }: PassphraseFormProps) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const isShort = passphrase.length < minPassphraseLength;
  const fault = again === '' ? undefined : isShort ? 'short' : again !== passphrase ? 'other' : undefined;
  const canKeep = !isShort && again === passphrase;

  return (
    <form
      className="passphrase-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (canKeep) void onChosen(passphrase);
      }}
    >
      <p className="meta">{i18n.t('keeping.passphraseAdvice', [minPassphraseLength])}</p>
      <label htmlFor={`${id}-new`}>{i18n.t('keeping.newPassphrase')}</label>
      <PassphraseField id={`${id}-new`} value={passphrase} onChange={setPassphrase} />
      <label htmlFor={`${id}-again`}>{i18n.t('keeping.again')}</label>
      <PassphraseField id={`${id}-again`} value={again} onChange={setAgain} />
      <p className="meta fault-text" role="status">
        {fault === 'short' && i18n.t('keeping.tooShort', [minPassphraseLength])}
        {fault === 'other' && i18n.t('keeping.notTheSame')}
      </p>
      <div className="tools">
        <button type="submit" className="btn go" disabled={!canKeep}>
          {label}
        </button>
        <button type="button" className="tool" onClick={onCancel}>
          {i18n.t('actions.cancel')}
        </button>
      </div>
    </form>
  );
}

function PassphraseField({ id, value, onChange }: { id: string; value: string; onChange: (text: string) => void }) {
  return (
    <input
      className="field"
      id={id}
      type="password"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
