import { i18n } from '#i18n';
import { catalog, serviceIds } from '../../utils/ask/providers/catalog.ts';
import { type Settings, updateService } from '../../utils/store/settings.ts';
import { Host } from '../shared/Host.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { Switch } from '../shared/Switch.tsx';
import { hostOf, operatorOf } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';

/** Every service with the host it lives on, who runs it, and the switch that lets questions go there. */
export function Destinations({ settings }: { settings: Settings }) {
  return (
    <ul className="dest">
      {serviceIds.map((id) => {
        const service = settings.services[id];
        const operator = operatorOf(id, service, textLocale());
        const hasKey = service.keyEnding !== undefined;
        return (
          <li key={id}>
            <label htmlFor={`to-${id}`}>
              <ModelName model={{ providerId: id, label: catalog[id].label }} />
            </label>{' '}
            <span className="meta">
              <Host name={hostOf(id, service)} />
              {operator && `\u00A0· ${operator}`}
              {!hasKey && `\u00A0· ${i18n.t('ask.noKey')}`}
            </span>
            <Switch id={`to-${id}`} isOn={service.on} onSwitch={(on) => void updateService(id, { on })} />
          </li>
        );
      })}
    </ul>
  );
}
