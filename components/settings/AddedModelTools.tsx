import { useState } from 'react';
import { i18n } from '#i18n';
import { changeModel, removeModel } from '../../utils/store/change-settings.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import type { OptionsActions } from './options-actions.ts';

interface AddedModelToolsProps {
  readonly model: ModelSettings;
  readonly actions: Pick<OptionsActions, 'send'>;
}

/** Another name for an added model, and the way to be rid of it, with its key. */
export function AddedModelTools({ model, actions }: AddedModelToolsProps) {
  const { key, label } = model;
  const [name, setName] = useState<string>();
  const [isSure, setSure] = useState(false);
  const rename = () => {
    const given = name?.trim() ?? '';
    if (given !== '') void updateSettings((settings) => changeModel(settings, key, { label: given }));
    setName(undefined);
  };
  const remove = async () => {
    await actions.send({ type: 'forget-key', modelKey: key });
    await updateSettings((settings) => removeModel(settings, key));
  };
  if (name !== undefined) {
    return (
      <form
        className="address-form"
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <input
          className="field"
          aria-label={i18n.t('endpoints.renameOne', [label])}
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
        />
      </form>
    );
  }
  return (
    <span className="tools added-tools">
      <button type="button" className="tool" onClick={() => setName(label)}>
        {i18n.t('endpoints.rename')}
        <span className="vh"> {label}</span>
      </button>
      <button
        type="button"
        className="tool"
        onClick={() => (isSure ? void remove() : setSure(true))}
        onBlur={() => setSure(false)}
      >
        {isSure ? i18n.t('endpoints.removeSure') : i18n.t('endpoints.remove')}
        <span className="vh"> {label}</span>
      </button>
    </span>
  );
}
