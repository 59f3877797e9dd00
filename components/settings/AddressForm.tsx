import { useState } from 'react';
import { i18n } from '#i18n';
import { catalog, type ServiceId } from '../../utils/ask/providers/catalog.ts';
import { type ServiceSettings, updateService } from '../../utils/store/settings.ts';
import type { OptionsActions } from './options-actions.ts';
import { readAddress } from './read-address.ts';

interface AddressFormProps {
  readonly id: ServiceId;
  readonly service: ServiceSettings;
  readonly actions: OptionsActions;
}

type Problem = 'not-an-address' | 'not-allowed';

/** Another address for a service, folded because few need it. The browser asks for that one host in the same click. */
export function AddressForm({ id, service, actions }: AddressFormProps) {
  const [typed, setTyped] = useState(service.baseURL ?? '');
  const [problem, setProblem] = useState<Problem>();

  const keep = async () => {
    const baseURL = typed.trim() === '' ? catalog[id].baseURL : readAddress(typed);
    if (baseURL === undefined) return setProblem('not-an-address');
    if (!(await actions.requestHostPermission(baseURL))) return setProblem('not-allowed');
    setProblem(undefined);
    await updateService(id, { baseURL });
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
          aria-label={i18n.t('options.addressOf', [catalog[id].label])}
          placeholder={catalog[id].baseURL}
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
