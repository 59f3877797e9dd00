import { i18n } from '#i18n';
import { catalog, type ServiceId, serviceIds } from '../../utils/ask/providers/catalog.ts';
import { type ServiceSettings, type Settings, updateService } from '../../utils/store/settings.ts';
import { Host } from '../shared/Host.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { Switch } from '../shared/Switch.tsx';
import { hostOf, operatorOf } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';
import { AddressForm } from './AddressForm.tsx';
import { ModelField } from './ModelField.tsx';
import type { OptionsActions } from './options-actions.ts';
import type { ModelLists } from './use-model-lists.ts';

interface ServicesTableProps {
  readonly settings: Settings;
  readonly lists: ModelLists;
  readonly actions: OptionsActions;
}

/** One row a service: its model, the host questions go to, its key and its switch. */
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
          {serviceIds.map((id) => (
            <ServiceRow key={id} {...{ id, lists, actions }} service={settings.services[id]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ServiceRowProps {
  readonly id: ServiceId;
  readonly service: ServiceSettings;
  readonly lists: ModelLists;
  readonly actions: OptionsActions;
}

function ServiceRow({ id, service, lists, actions }: ServiceRowProps) {
  const { label, keyPage } = catalog[id];
  const operator = operatorOf(id, service, textLocale());
  return (
    <tr>
      <th scope="row">
        <ModelName model={{ providerId: id, label }} />
      </th>
      <td>
        <ModelField {...{ id, service, lists }} />
      </td>
      <td className="address">
        <Host name={hostOf(id, service)} />
        <span className="meta">{operator ?? i18n.t('options.ownAddress')}</span>
        <AddressForm {...{ id, service, actions }} />
      </td>
      <td className="num">
        {service.keyEnding === undefined ? (
          <>
            {i18n.t('options.noKey')}
            <span className="meta">
              <a href={keyPage} target="_blank" rel="noopener noreferrer">
                {i18n.t('options.getKey')}
              </a>
            </span>
          </>
        ) : (
          `…${service.keyEnding}`
        )}
      </td>
      <td>
        <Switch
          label={i18n.t('options.isOn', [label])}
          isOn={service.on}
          onSwitch={(on) => void updateService(id, { on })}
        />
      </td>
    </tr>
  );
}
