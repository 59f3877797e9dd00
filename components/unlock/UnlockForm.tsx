import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { UnlockResult } from '../../utils/store/keys/key-keeping.ts';

interface UnlockFormProps {
  /** Undefined when the background could not say. */
  readonly unlock: (passphrase: string) => Promise<UnlockResult | undefined>;
  readonly onUnlocked: () => void;
  /** What happens next, as the words of the button. */
  readonly label: string;
  readonly hasFocusFirst?: boolean;
}

const failureWords: Readonly<Record<Exclude<UnlockResult, 'unlocked'>, () => string>> = {
  'wrong-passphrase': () => i18n.t('unlock.wrong'),
  damaged: () => i18n.t('unlock.damaged'),
};

/** Asks for the passphrase of the keys. */
export function UnlockForm({ unlock, onUnlocked, label, hasFocusFirst = false }: UnlockFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [failure, setFailure] = useState<string>();

  // It stands in the way of what the person is doing, so they are taken to it.
  useEffect(() => {
    if (hasFocusFirst) field.current?.focus();
  }, [hasFocusFirst]);

  const submit = async () => {
    setTrying(true);
    const result = await unlock(passphrase).catch(() => undefined);
    setTrying(false);
    setPassphrase('');
    if (result === 'unlocked') onUnlocked();
    else setFailure(result === undefined ? i18n.t('unlock.failed') : failureWords[result]());
  };

  return (
    <form
      className="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !isTrying) void submit();
      }}
    >
      <label htmlFor={id}>{i18n.t('unlock.passphrase')}</label>
      <div className="unlock-line">
        <input
          ref={field}
          className="field"
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={passphrase}
          aria-describedby={failure === undefined ? undefined : `${id}-failure`}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <button type="submit" className="btn go" disabled={passphrase === '' || isTrying}>
          {label}
        </button>
      </div>
      <p className="unlock-failure" id={`${id}-failure`} role="alert">
        {failure}
      </p>
    </form>
  );
}
