import { i18n } from '#i18n';
import { isAdded } from '../../utils/store/added-models.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { Host } from '../shared/Host.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { Switch } from '../shared/Switch.tsx';
import { hostOf, operatorOf } from '../shared/service-facts.ts';
import { switchModel } from '../shared/switch-model.ts';
import { textLocale } from '../shared/text-locale.ts';
import { AddedModelTools } from './AddedModelTools.tsx';
import { AddressForm } from './AddressForm.tsx';
import { KeyPageLink } from './KeyPageLink.tsx';
import { ModelField } from './ModelField.tsx';
import type { OptionsActions } from './options-actions.ts';
import type { ModelLists } from './use-model-lists.ts';

interface ServicesTableProps {
  readonly settings: Settings;
  readonly lists: ModelLists;
  readonly actions: OptionsActions;
}

/** One row a model: what it is, the host questions go to, its key and its switch. */
export function ServicesTable({ settings, lists, actions }: ServicesTableProps) {
  return (
    <div className="grid-scroller">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.service')}</th>
            <th scope="col">{i18n.t('options.model')}</th>
            <th scope="col">{i18n.t('options.goesTo')}</th>
            <th scope="col">{i18n.t('options.key')}</th>
            <th scope="col">{i18n.t('options.on')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.models.map((model) => (
            <ServiceRow key={model.key} {...{ model, lists, actions }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ServiceRowProps {
  readonly model: ModelSettings;
  readonly lists: ModelLists;
  readonly actions: OptionsActions;
}

function ServiceRow({ model, lists, actions }: ServiceRowProps) {
  const { key, label, keyEnding, on } = model;
  const operator = operatorOf(model, textLocale());
  return (
    <tr>
      <th scope="row">
        <ModelName model={model} />
        {isAdded(model) && <AddedModelTools {...{ model, actions }} />}
      </th>
      <td>
        <ModelField {...{ model, lists }} />
      </td>
      <td className="address">
        <Host name={hostOf(model)} />
        <span className="meta">{operator ?? i18n.t('options.ownAddress')}</span>
        <AddressForm {...{ model, actions }} />
      </td>
      <td className="num" data-label={i18n.t('options.key')}>
        {keyEnding === undefined ? (
          <>
            {i18n.t('options.noKey')}
            <span className="meta">
              <KeyPageLink model={model} />
            </span>
          </>
        ) : (
          `…${keyEnding}`
        )}
      </td>
      <td>
        <Switch label={i18n.t('options.isOn', [label])} isOn={on} onSwitch={(isOn) => switchModel(key, isOn)} />
      </td>
    </tr>
  );
}
