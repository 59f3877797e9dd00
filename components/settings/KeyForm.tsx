import { useState } from 'react';
import { i18n } from '#i18n';
import { oddCharacterAt } from '../../utils/ask/wire/check-key.ts';
import type { AskError } from '../../utils/domain.ts';
import { isAdded } from '../../utils/store/added-models.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import { letterOf } from '../shared/identity.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { Notice } from '../shared/Notice.tsx';
import { Failure } from './Failure.tsx';
import { KeyPageLink } from './KeyPageLink.tsx';
import type { OptionsActions } from './options-actions.ts';
import type { ModelList, ModelLists } from './use-model-lists.ts';

interface KeyFormProps {
  readonly model: ModelSettings;
  readonly lists: ModelLists;
  readonly actions: OptionsActions;
}

/** Takes a key, keeps it and checks it by reading the model list. Only its last four characters are shown again. */
export function KeyForm({ model, lists, actions }: KeyFormProps) {
  const [key, setKey] = useState('');
  const [notKept, setNotKept] = useState<AskError>();
  const { key: id, label, keyEnding } = model;
  const oddAt = oddCharacterAt(key.trim());
  const canKeep = key.trim() !== '' && oddAt === undefined;

  const keep = async () => {
    if (!canKeep) return;
    const kept = await actions.send({ type: 'save-key', modelKey: id, key: key.trim() });
    if (!kept.ok) return setNotKept(kept.error);
    setNotKept(undefined);
    setKey('');
    await lists.read(id);
  };
  const allow = async (address: string) => {
    if (await actions.requestHostPermission(address)) await lists.read(id);
  };
  const forget = async () => {
    await actions.send({ type: 'forget-key', modelKey: id });
    lists.forget(id);
  };

  return (
    <form
      className="row key-row"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div>
        <label htmlFor={`key-${id}`}>
          <ModelName model={{ ...model, label: i18n.t('options.keyOf', [label]) }} letter={letterOf(label)} />
        </label>
        <span className="meta">
          {keyEnding === undefined ? (
            <NoKey model={model} />
          ) : (
            <>
              {i18n.t('options.keyKept', [keyEnding])}{' '}
              <button type="button" className="tool" onClick={() => void lists.read(id)}>
                {i18n.t('options.check')}
              </button>{' '}
              <button type="button" className="tool" onClick={() => void forget()}>
                {i18n.t('options.forget')}
                <span className="vh"> {label}</span>
              </button>
            </>
          )}
        </span>
      </div>
      <input
        className="field key-field"
        id={`key-${id}`}
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={keyEnding === undefined ? '' : i18n.t('options.anotherKey')}
        aria-invalid={oddAt !== undefined}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <button type="submit" className="btn go" disabled={!canKeep}>
        {i18n.t('options.checkAndKeep')}
      </button>
      <div className="key-result" role="status">
        {oddAt === undefined ? (
          <KeyResult
            label={label}
            list={lists.byKey[id]}
            notKept={notKept}
            onAllow={(address) => void allow(address)}
          />
        ) : (
          <Notice icon="fault" tone="fault" title={i18n.t('keeping.oddCharacter', [oddAt + 1])} />
        )}
      </div>
    </form>
  );
}

interface KeyResultProps {
  readonly label: string;
  readonly list: ModelList | undefined;
  readonly notKept?: AskError | undefined;
  readonly onAllow: (address: string) => void;
}

function KeyResult({ label, list, notKept, onAllow }: KeyResultProps) {
  if (notKept) return <Failure error={notKept} label={label} />;
  if (!list) return null;
  if (list.state === 'reading') return <p className="meta">{i18n.t('options.checking', [label])}</p>;
  if (list.state === 'read') {
    return <Notice icon="key" title={i18n.t('options.keyWorks', list.models.length, [label, list.models.length])} />;
  }
  return <Failure error={list.error} {...{ label, onAllow }} />;
}

/** Where a key comes from, or that none is needed. */
function NoKey({ model }: { model: ModelSettings }) {
  return isAdded(model) ? i18n.t('options.keyNotNeeded') : <KeyPageLink model={model} />;
}
