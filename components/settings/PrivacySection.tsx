import { i18n } from '#i18n';
import { catalog, serviceIds } from '../../utils/ask/providers/catalog.ts';
import type { Settings } from '../../utils/store/settings.ts';
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
      {serviceIds.map((id) => {
        const service = settings.services[id];
        const operator = operatorOf(id, service, textLocale());
        return (
          <div key={id} className="row">
            <div>
              <ModelName model={{ providerId: id, label: catalog[id].label }} hollow={!service.on} />
              <span className="meta">
                <Host name={hostOf(id, service)} />
                {operator && `\u00A0· ${operator}`}
              </span>
            </div>
            <span>{service.on ? i18n.t('options.getsQuestions') : i18n.t('options.getsNothing')}</span>
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
