import { useState } from 'react';
import { i18n } from '#i18n';
import { type KeyMode, type KeyStatus, keyModes } from '../../utils/store/keys/key-keeping.ts';
import { Notice } from '../shared/Notice.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import type { KeyStatusReader } from './use-key-status.ts';

interface ModeWords {
  readonly title: string;
  readonly text: string;
  readonly from: string;
  readonly notFrom: string;
}

const wordsOf: Readonly<Record<KeyMode, () => ModeWords>> = {
  session: () => ({
    title: i18n.t('keeping.session.title'),
    text: i18n.t('keeping.session.text'),
    from: i18n.t('keeping.session.from'),
    notFrom: i18n.t('keeping.session.notFrom'),
  }),
  remembered: () => ({
    title: i18n.t('keeping.remembered.title'),
    text: i18n.t('keeping.remembered.text'),
    from: i18n.t('keeping.remembered.from'),
    notFrom: i18n.t('keeping.remembered.notFrom'),
  }),
  passphrase: () => ({
    title: i18n.t('keeping.passphrase.title'),
    text: i18n.t('keeping.passphrase.text'),
    from: i18n.t('keeping.passphrase.from'),
    notFrom: i18n.t('keeping.passphrase.notFrom'),
  }),
};

interface KeyModesProps {
  readonly status: KeyStatus;
  readonly send: KeyStatusReader['send'];
}

/** The three ways to keep keys, with what each protects from and what it does not. */
export function KeyModes({ status, send }: KeyModesProps) {
  // The passphrase mode begins with its passphrase, so that it is only chosen until that is given.
  const [chosen, setChosen] = useState<KeyMode>();
  const [hasFailed, setFailed] = useState(false);
  const shown = chosen ?? status.mode;

  const keepAs = async (mode: KeyMode, passphrase?: string) => {
    const request = { type: 'keep-keys-as', mode, ...(passphrase !== undefined && { passphrase }) } as const;
    const answer = await send(request).catch(() => undefined);
    setFailed(!answer?.ok);
    setChosen(undefined);
  };
  const choose = (mode: KeyMode) => {
    if (mode === status.mode) setChosen(undefined);
    else if (mode === 'passphrase') setChosen(mode);
    else void keepAs(mode);
  };

  return (
    <fieldset className="key-modes">
      <legend>{i18n.t('keeping.modes')}</legend>
      {keyModes.map((mode) => (
        <KeyModeChoice key={mode} mode={mode} isChosen={mode === shown} onChoose={() => choose(mode)} />
      ))}
      {chosen === 'passphrase' && (
        <PassphraseForm
          label={i18n.t('keeping.begin')}
          onChosen={(passphrase) => keepAs('passphrase', passphrase)}
          onCancel={() => setChosen(undefined)}
        />
      )}
      {hasFailed && <Notice icon="fault" tone="fault" title={i18n.t('keeping.notChanged')} />}
    </fieldset>
  );
}

function KeyModeChoice({ mode, isChosen, onChoose }: { mode: KeyMode; isChosen: boolean; onChoose: () => void }) {
  const { title, text, from, notFrom } = wordsOf[mode]();
  return (
    <label className="mode">
      <input className="radio" type="radio" name="key-mode" value={mode} checked={isChosen} onChange={onChoose} />
      <b>{title}</b>
      <p>{text}</p>
      <dl>
        <dt>{i18n.t('keeping.from')}</dt>
        <dd>{from}</dd>
        <dt>{i18n.t('keeping.notFrom')}</dt>
        <dd>{notFrom}</dd>
      </dl>
    </label>
  );
}
