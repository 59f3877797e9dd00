import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { catalog, serviceIds } from '../../utils/ask/providers/catalog.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { Icon } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { Destinations } from './Destinations.tsx';
import { HowToAsk } from './HowToAsk.tsx';

/** What to do before the first question, in three steps. Every switch is off until the person turns it. */
export function Welcome({ settings, actions }: { settings: Settings; actions: PageActions }) {
  return (
    <div className="welcome">
      <div className="hello">
        <div className="panels3" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        <h2>{i18n.t('welcome.title')}</h2>
        <p>{i18n.t('welcome.text')}</p>
      </div>
      <Step number={1} title={i18n.t('welcome.where')}>
        <p>{i18n.t('welcome.whereText')}</p>
        <Destinations settings={settings} />
      </Step>
      <Step number={2} title={i18n.t('welcome.keys')}>
        <p>{i18n.t('welcome.keysText')}</p>
        <ul className="key-pages">
          {serviceIds.map((id) => (
            <li key={id}>
              <a href={catalog[id].keyPage} target="_blank" rel="noopener noreferrer">
                {i18n.t('welcome.keyPage', [catalog[id].label])}
              </a>
            </li>
          ))}
        </ul>
        <button type="button" className="btn go wide-btn" onClick={actions.openOptions}>
          <Icon name="key" />
          {i18n.t('welcome.addKeys')}
        </button>
      </Step>
      <Step number={3} title={i18n.t('welcome.ask')}>
        <p>
          <HowToAsk shortcut={actions.shortcut} />
        </p>
      </Step>
      <p className="colophon">{i18n.t('welcome.colophon')}</p>
    </div>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section className="step" aria-labelledby={`step-${number}`}>
      <h3 id={`step-${number}`}>
        <span>{number}</span> {title}
      </h3>
      {children}
    </section>
  );
}
