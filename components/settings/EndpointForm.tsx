import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { type EndpointPreset, endpointPresets } from '../../utils/ask/providers/endpoint-presets.ts';
import { newModelKey } from '../../utils/store/added-models.ts';
import { addModel } from '../../utils/store/change-settings.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { changeOwnPrice } from '../../utils/store/own-price.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { EndpointResult } from './EndpointResult.tsx';
import { labelOfModel } from './label-of-model.ts';
import { ModelCombobox } from './ModelCombobox.tsx';
import type { OptionsActions } from './options-actions.ts';
import { useEndpoint } from './use-endpoint.ts';

interface EndpointFormProps {
  readonly settings: Settings;
  readonly actions: OptionsActions;
  readonly onAdded: (label: string) => void;
}

const [firstPreset] = endpointPresets;

/** A server and one of its models: chosen from the usual ones, or by its address. */
export function EndpointForm({ settings, actions, onAdded }: EndpointFormProps) {
  const id = useId();
  const [preset, setPreset] = useState(firstPreset);
  const [address, setAddress] = useState(firstPreset?.baseURL ?? '');
  const [key, setKey] = useState('');
  const [modelId, setModelId] = useState('');
  const [ownName, setOwnName] = useState<string>();
  const { endpoint, allow, connect, forget } = useEndpoint(actions);
  const name = ownName ?? labelOfModel(modelId);
  const canAdd = address.trim() !== '' && modelId.trim() !== '' && name.trim() !== '';

  const choose = (chosen: EndpointPreset) => {
    setPreset(chosen);
    setAddress(chosen.baseURL);
    setModelId('');
    forget();
  };
  const list = async () => {
    const [first, ...others] = await connect(address, key.trim());
    if (first !== undefined && others.length === 0) setModelId(first);
  };
  const add = async () => {
    const baseURL = canAdd ? await allow(address) : undefined;
    const modelKey = newModelKey(settings.models);
    if (baseURL === undefined || modelKey === undefined) return;
    const model = { key: modelKey, providerId: 'openai-compatible', label: name.trim(), on: true } as const;
    await updateSettings((current) => {
      const added = addModel(current, { ...model, modelId: modelId.trim(), baseURL });
      return preset?.isLocal ? changeOwnPrice(added, { ...model, modelId: modelId.trim() }, free) : added;
    });
    if (key.trim() !== '') await actions.send({ type: 'save-key', modelKey, key: key.trim() });
    onAdded(model.label);
  };

  return (
    <form
      className="endpoint"
      onSubmit={(event) => {
        event.preventDefault();
        void (canAdd ? add() : list());
      }}
    >
      <fieldset className="chips">
        <legend className="vh">{i18n.t('endpoints.kind')}</legend>
        {endpointPresets.map((one) => (
          <button
            key={one.id}
            type="button"
            className="chip"
            aria-pressed={one.id === preset?.id}
            onClick={() => choose(one)}
          >
            {one.name ?? i18n.t('endpoints.other')}
          </button>
        ))}
      </fieldset>
      <div className="endpoint-fields">
        <label htmlFor={`${id}-address`}>{i18n.t('endpoints.address')}</label>
        <input
          className="field"
          id={`${id}-address`}
          type="text"
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          placeholder="https://example.com/v1"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <label htmlFor={`${id}-key`}>
          {preset?.needsKey ? i18n.t('endpoints.key') : i18n.t('endpoints.keyOptional')}
        </label>
        <div>
          <input
            className="field"
            id={`${id}-key`}
            type="password"
            autoComplete="off"
            spellCheck={false}
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          {preset?.keyPage && (
            <a className="meta" href={preset.keyPage} target="_blank" rel="noopener noreferrer">
              {i18n.t('options.getKey')}
            </a>
          )}
        </div>
        <span />
        <div className="endpoint-connect">
          <button type="button" className="btn" disabled={address.trim() === ''} onClick={() => void list()}>
            {i18n.t('endpoints.connect')}
          </button>
          <div role="status">
            <EndpointResult endpoint={endpoint} name={preset?.name ?? address} />
          </div>
        </div>
        <label htmlFor={`${id}-model`}>{i18n.t('endpoints.model')}</label>
        <div>
          <ModelCombobox
            id={`${id}-model`}
            typed={modelId}
            onType={setModelId}
            offered={endpoint?.state === 'read' ? endpoint.modelIds : []}
            isReading={endpoint?.state === 'reading'}
            onChoose={(chosen) => setModelId(chosen.trim())}
          />
        </div>
        <label htmlFor={`${id}-name`}>{i18n.t('endpoints.name')}</label>
        <input
          className="field"
          id={`${id}-name`}
          autoComplete="off"
          value={name}
          onChange={(event) => setOwnName(event.currentTarget.value)}
        />
      </div>
      <button type="submit" className="btn go" disabled={!canAdd}>
        {i18n.t('endpoints.add')}
      </button>
    </form>
  );
}

const free = { input: 0, output: 0 };
