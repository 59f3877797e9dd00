import { i18n } from '#i18n';
import { isReady, type Settings } from '../../utils/store/default-settings.ts';
import { Host } from '../shared/Host.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { Switch } from '../shared/Switch.tsx';
import { hostOf, operatorOf } from '../shared/service-facts.ts';
import { switchModel } from '../shared/switch-model.ts';
import { textLocale } from '../shared/text-locale.ts';

/** Every service with the host it lives on, who runs it, and the switch that lets questions go there. */
export function Destinations({ settings }: { settings: Settings }) {
  return (
    <ul className="dest">
      {settings.models.map((model) => {
        const { key, on } = model;
        const operator = operatorOf(model, textLocale());
        const lacksKey = !isReady({ ...model, on: true });
        return (
          <li key={key}>
            <label htmlFor={`to-${key}`}>
              <ModelName model={model} />
            </label>{' '}
            <span className="meta">
              <Host name={hostOf(model)} />
              {operator && `\u00A0· ${operator}`}
              {lacksKey && `\u00A0· ${i18n.t('ask.noKey')}`}
            </span>
            <Switch id={`to-${key}`} isOn={on} onSwitch={(isOn) => switchModel(key, isOn)} />
          </li>
        );
      })}
    </ul>
  );
}
