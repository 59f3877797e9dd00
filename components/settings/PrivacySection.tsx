import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { Host } from '../shared/Host.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { hostOf, operatorOf } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';

/** What is sent where, in plain words. */
export function PrivacySection({ settings }: { settings: Settings }) {
  return (
    <section id="privacy">
      <h2>{i18n.t('options.privacy')}</h2>
      <p className="intro">{i18n.t('options.privacyIntro')}</p>
      {settings.models.map((model) => {
        const operator = operatorOf(model, textLocale());
        return (
          <div key={model.key} className="row">
            <div>
              <ModelName model={model} hollow={!model.on} />
              <span className="meta">
                <Host name={hostOf(model)} />
                {operator && `\u00A0· ${operator}`}
              </span>
            </div>
            <span>{model.on ? i18n.t('options.getsQuestions') : i18n.t('options.getsNothing')}</span>
          </div>
        );
      })}
      <ul className="facts-list">
        <li>{i18n.t('options.sent')}</li>
        <li>{i18n.t('options.notSent')}</li>
        <li>{i18n.t('options.kept')}</li>
        <li>{i18n.t('options.comparedHere')}</li>
      </ul>
    </section>
  );
}
