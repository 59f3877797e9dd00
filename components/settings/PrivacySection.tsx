import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { readyModels } from '../../utils/store/ready-models.ts';
import { ForgetEverything } from '../privacy/ForgetEverything.tsx';
import { LocalOnlySwitch } from '../privacy/LocalOnlySwitch.tsx';
import { SentRequests } from '../privacy/SentRequests.tsx';
import { ServicePolicy } from '../privacy/ServicePolicy.tsx';
import { Host } from '../shared/Host.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { hostOf, operatorOf } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';
import type { OptionsActions } from './options-actions.ts';

interface PrivacySectionProps {
  readonly settings: Settings;
  readonly actions: OptionsActions;
}

/** What is sent where and what becomes of it, in plain words; and the ways to see it, to stop it and to erase it. */
export function PrivacySection({ settings, actions }: PrivacySectionProps) {
  const asked = new Set(readyModels(settings).map(({ key }) => key));
  return (
    <section id="privacy">
      <h2>{i18n.t('options.privacy')}</h2>
      <p className="intro">{i18n.t('options.privacyIntro')}</p>
      {settings.models.map((model) => {
        const operator = operatorOf(model, textLocale());
        return (
          <div key={model.key} className="row">
            <div>
              <ModelName model={model} hollow={!asked.has(model.key)} />
              <span className="meta">
                <Host name={hostOf(model)} />
                {operator && `\u00A0· ${operator}`}
                {'\u00A0· '}
                {asked.has(model.key) ? i18n.t('options.getsQuestions') : i18n.t('options.getsNothing')}
              </span>
              <ServicePolicy model={model} />
            </div>
          </div>
        );
      })}
      <ul className="facts-list">
        <li>{i18n.t('options.sent')}</li>
        <li>{i18n.t('options.notSent')}</li>
        <li>{i18n.t('options.kept')}</li>
        <li>{i18n.t('options.comparedHere')}</li>
      </ul>
      <div className="privacy-tools">
        <LocalOnlySwitch settings={settings} />
        <SentRequests send={actions.send} />
        <ForgetEverything send={actions.send} />
      </div>
    </section>
  );
}
