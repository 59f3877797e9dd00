import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import { changeModel } from '../../utils/store/change-settings.ts';
import { isReady, type ModelSettings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { ModelCombobox } from './ModelCombobox.tsx';
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
  useEffect(() => setTyped(kept), [kept]);
  const list = lists.byKey[key];
  const entry = entryOf(model.providerId);
  const keep = (name: string) => {
    const modelId = name.trim() === '' ? (entry?.defaultModelId ?? kept) : name.trim();
    setTyped(modelId);
    if (modelId !== kept) void updateSettings((settings) => changeModel(settings, key, { modelId }));
  };
  return (
    <ModelCombobox
      label={i18n.t('options.modelOf', [label])}
      typed={typed}
      onType={setTyped}
      offered={list?.state === 'read' ? list.models.map(({ id }) => id) : (entry?.knownModelIds ?? [])}
      isReading={list?.state === 'reading'}
      onOpen={() => {
        if (list === undefined && isReady({ ...model, on: true })) void lists.read(key);
      }}
      onChoose={keep}
    />
  );
}
