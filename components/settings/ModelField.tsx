import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { catalog, type ServiceId } from '../../utils/ask/providers/catalog.ts';
import { type ServiceSettings, updateService } from '../../utils/store/settings.ts';
import type { ModelLists } from './use-model-lists.ts';

interface ModelFieldProps {
  readonly id: ServiceId;
  readonly service: ServiceSettings;
  readonly lists: ModelLists;
}

/**
 * The model of a service: one of those it lists, or any name typed. The live list is read when the field is first
 * opened; before that, and without a key, the known names are offered.
 */
export function ModelField({ id, service, lists }: ModelFieldProps) {
  const [typed, setTyped] = useState(service.modelId);
  const [isFiltering, setFiltering] = useState(false);
  useEffect(() => setTyped(service.modelId), [service.modelId]);
  const list = lists.byService[id];
  const offered = list?.state === 'read' ? list.models.map((model) => model.id) : catalog[id].knownModelIds;
  const shown = isFiltering ? offered.filter((name) => name.includes(typed.trim())) : offered;
  const keep = (name: string) => {
    const modelId = name.trim() === '' ? catalog[id].defaultModelId : name.trim();
    setTyped(modelId);
    setFiltering(false);
    if (modelId !== service.modelId) void updateService(id, { modelId });
  };

  return (
    <ComboboxProvider
      value={typed}
      setValue={(value) => {
        setTyped(value);
        setFiltering(true);
      }}
      setOpen={(isOpen) => {
        if (isOpen && list === undefined && service.keyEnding !== undefined) void lists.read(id);
        if (!isOpen) setFiltering(false);
      }}
    >
      <Combobox
        className="field"
        aria-label={i18n.t('options.modelOf', [catalog[id].label])}
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
