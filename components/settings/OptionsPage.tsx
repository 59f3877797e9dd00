import { i18n } from '#i18n';
import { DataSection } from '../export/DataSection.tsx';
import { PromptsSection } from '../prompts/PromptsSection.tsx';
import { Notice } from '../shared/Notice.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { AddModel } from './AddModel.tsx';
import { AskingSection } from './AskingSection.tsx';
import { CostsSection } from './CostsSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { KnobsSection } from './KnobsSection.tsx';
import type { OptionsActions } from './options-actions.ts';
import { PrivacySection } from './PrivacySection.tsx';
import { ServicesTable } from './ServicesTable.tsx';
import { SetsSection } from './SetsSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { useModelLists } from './use-model-lists.ts';

const sections = [
  { id: 'services', label: () => i18n.t('options.services') },
  { id: 'keys', label: () => i18n.t('options.keys') },
  { id: 'knobs', label: () => i18n.t('knobs.title') },
  { id: 'sets', label: () => i18n.t('sets.title') },
  { id: 'costs', label: () => i18n.t('costs.title') },
  { id: 'asking', label: () => i18n.t('options.asking') },
  { id: 'prompts', label: () => i18n.t('prompts.title') },
  { id: 'history', label: () => i18n.t('options.history') },
  { id: 'privacy', label: () => i18n.t('options.privacy') },
  { id: 'data', label: () => i18n.t('backup.title') },
  { id: 'shortcuts', label: () => i18n.t('options.shortcuts') },
] as const;

/** Keys, models and where questions go. */
export function OptionsPage({ actions }: { actions: OptionsActions }) {
  const settings = useSettings();
  const lists = useModelLists(actions);
  if (!settings) return null;
  return (
    <div className="options">
      <nav aria-label={i18n.t('options.title')}>
        <h1 className="brand">
          {i18n.t('extensionName')}
          <span className="vh"> {i18n.t('options.title')}</span>
        </h1>
        {sections.map(({ id, label }) => (
          <a key={id} href={`#${id}`}>
            {label()}
          </a>
        ))}
      </nav>
      <main>
        {actions.wasForgotten && <Notice icon="trash" title={i18n.t('forget.done')} />}
        <section id="services">
          <h2>{i18n.t('options.services')}</h2>
          <p className="intro">{i18n.t('options.servicesIntro')}</p>
          <ServicesTable {...{ settings, lists, actions }} />
          <AddModel {...{ settings, actions }} />
        </section>
        <KeysSection {...{ settings, lists, actions }} />
        <KnobsSection settings={settings} />
        <SetsSection settings={settings} />
        <CostsSection settings={settings} />
        <AskingSection settings={settings} />
        <PromptsSection settings={settings} />
        <HistorySection settings={settings} />
        <PrivacySection {...{ settings, actions }} />
        <DataSection />
        <ShortcutsSection shortcuts={actions.shortcuts} />
      </main>
    </div>
  );
}
