import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import { changeModel } from '../../utils/store/change-settings.ts';
import { isReady, type ModelSettings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import type { ModelLists } from './use-model-lists.ts';

interface ModelFieldProps {
  readonly model: ModelSettings;
  readonly lists: ModelLists;
}

/**
 * The model of a service: one of those it lists, or any name typed. The live list is read when the field is first
 * opened; before that, and without a key, the known names are offered.
 */
export function ModelField({ model, lists }: ModelFieldProps) {
  const { key, label, modelId: kept } = model;
  const [typed, setTyped] = useState(kept);
  const [isFiltering, setFiltering] = useState(false);
  useEffect(() => setTyped(kept), [kept]);
  const list = lists.byKey[key];
  const entry = entryOf(model.providerId);
  const offered = list?.state === 'read' ? list.models.map(({ id }) => id) : (entry?.knownModelIds ?? []);
  const shown = isFiltering ? offered.filter((name) => name.includes(typed.trim())) : offered;
  const keep = (name: string) => {
    const modelId = name.trim() === '' ? (entry?.defaultModelId ?? kept) : name.trim();
    setTyped(modelId);
    setFiltering(false);
    if (modelId !== kept) void updateSettings((settings) => changeModel(settings, key, { modelId }));
  };

  return (
    <ComboboxProvider
      value={typed}
      setValue={(value) => {
        setTyped(value);
        setFiltering(true);
      }}
      setOpen={(isOpen) => {
        if (isOpen && list === undefined && isReady({ ...model, on: true })) void lists.read(key);
        if (!isOpen) setFiltering(false);
      }}
    >
      <Combobox
        className="field"
        aria-label={i18n.t('options.modelOf', [label])}
        spellCheck={false}
        showOnClick
        onBlur={() => keep(typed)}
        onKeyDown={(event) => event.key === 'Enter' && keep(typed)}
      />
      <ComboboxPopover className="menu" gutter={4} sameWidth unmountOnHide>
        {shown.map((name) => (
          <ComboboxItem key={name} className="menu-item" value={name} onClick={() => keep(name)} />
        ))}
        {shown.length === 0 && <p className="menu-note">{i18n.t('options.ownModel', [typed])}</p>}
        {list?.state === 'reading' && <p className="menu-note">{i18n.t('options.readingModels')}</p>}
      </ComboboxPopover>
    </ComboboxProvider>
  );
}
