import { useState } from 'react';
import { i18n } from '#i18n';
import { keepAsSet } from '../../utils/store/sets.ts';
import { updateSettings } from '../../utils/store/settings.ts';

/** Keeps what is on and set now under a name. */
export function KeepSet() {
  const [name, setName] = useState('');
  const keep = () => {
    if (name.trim() === '') return;
    void updateSettings((settings) => keepAsSet(settings, name.trim()));
    setName('');
  };
  return (
    <form
      className="keep-set"
      onSubmit={(event) => {
        event.preventDefault();
        // In a popover this form stands, for React, within that of the question.
        event.stopPropagation();
        keep();
      }}
    >
      <input
        className="field"
        aria-label={i18n.t('sets.name')}
        placeholder={i18n.t('sets.keepAs')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="btn small" disabled={name.trim() === ''}>
        {i18n.t('sets.keep')}
      </button>
    </form>
  );
}
