import { i18n } from '#i18n';
import { isReady, type Settings } from '../../utils/store/default-settings.ts';
import { staysHere } from '../../utils/store/ready-models.ts';
import { ServicePolicy } from '../privacy/ServicePolicy.tsx';
import { Host } from '../shared/Host.tsx';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { Switch } from '../shared/Switch.tsx';
import { hostOf, operatorOf } from '../shared/service-facts.ts';
import { switchModel } from '../shared/switch-model.ts';
import { textLocale } from '../shared/text-locale.ts';

interface DestinationsProps {
  readonly settings: Settings;
  /** For the ids of its switches, where the list stands twice in a page. */
  readonly name?: string;
}

/** Every service with its host, who runs it, what it says it does with questions, and the switch that lets them go there. */
export function Destinations({ settings, name = 'to' }: DestinationsProps) {
  return (
    <>
      {settings.localOnly && (
        <p className="local-only-line">
          <Icon name="lock" />
          <span>{i18n.t('privacy.localOnlyIsOn')}</span>
        </p>
      )}
      <ul className="dest">
        {settings.models.map((model) => {
          const { key, label, on } = model;
          const operator = operatorOf(model, textLocale());
          const lacksKey = !isReady({ ...model, on: true });
          const mayNotLeave = settings.localOnly && !staysHere(model);
          return (
            <li key={key}>
              <label htmlFor={`${name}-${key}`}>
                <ModelName model={model} />
              </label>{' '}
              <span className="meta">
                <Host name={hostOf(model)} />
                {operator && `\u00A0· ${operator}`}
                {lacksKey && `\u00A0· ${i18n.t('ask.noKey')}`}
                {mayNotLeave && `\u00A0· ${i18n.t('privacy.notAsked')}`}
              </span>
              <Switch id={`${name}-${key}`} isOn={on} onSwitch={(isOn) => switchModel(key, isOn)} />
              <details className="policy-fold caret">
                <summary>
                  {i18n.t('policy.what')}
                  <span className="vh"> {label}</span>
                </summary>
                <ServicePolicy model={model} />
              </details>
            </li>
          );
        })}
      </ul>
    </>
  );
}
