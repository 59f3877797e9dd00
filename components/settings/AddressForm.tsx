import { useState } from 'react';
import { i18n } from '#i18n';
import { addressOf, entryOf } from '../../utils/ask/providers/address-of.ts';
import { changeModel } from '../../utils/store/change-settings.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import type { OptionsActions } from './options-actions.ts';
import { readAddress } from './read-address.ts';

interface AddressFormProps {
  readonly model: ModelSettings;
  readonly actions: OptionsActions;
}

type Problem = 'not-an-address' | 'not-allowed';

/** Another address for a service, folded because few need it. The browser asks for that one host in the same click. */
export function AddressForm({ model, actions }: AddressFormProps) {
  const { key, label } = model;
  const usual = entryOf(model.providerId)?.baseURL ?? addressOf(model);
  const [typed, setTyped] = useState(model.baseURL ?? '');
  const [problem, setProblem] = useState<Problem>();

  const keep = async () => {
    const baseURL = typed.trim() === '' ? usual : readAddress(typed);
    if (baseURL === undefined) return setProblem('not-an-address');
    if (!(await actions.requestHostPermission(baseURL))) return setProblem('not-allowed');
    setProblem(undefined);
    await updateSettings((settings) => changeModel(settings, key, { baseURL }));
  };

  return (
    <details className="detail caret">
      <summary>{i18n.t('options.changeAddress')}</summary>
      <form
        className="address-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <input
          className="field"
          type="url"
          inputMode="url"
          spellCheck={false}
          aria-label={i18n.t('options.addressOf', [label])}
          placeholder={usual}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className="btn small">
          {i18n.t('options.keepAddress')}
        </button>
        <p className="meta" role="status">
          {problem === 'not-an-address' && i18n.t('options.notAnAddress')}
          {problem === 'not-allowed' && i18n.t('options.notAllowed')}
        </p>
      </form>
    </details>
  );
}
