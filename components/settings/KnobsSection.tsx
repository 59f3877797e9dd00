import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { Knobs } from '../knobs/Knobs.tsx';

/** What is set for the questions to come, as below the question box. */
export function KnobsSection({ settings }: { settings: Settings }) {
  return (
    <section id="knobs">
      <h2>{i18n.t('knobs.title')}</h2>
      <p className="intro">{i18n.t('knobs.intro')}</p>
      <Knobs settings={settings} />
    </section>
  );
}
