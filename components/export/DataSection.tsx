import { i18n } from '#i18n';
import { BackUpRow } from './BackUpRow.tsx';
import { RestoreRow } from './RestoreRow.tsx';

/** The history in a file of one's own, and back. */
export function DataSection() {
  return (
    <section id="data">
      <h2>{i18n.t('backup.title')}</h2>
      <p className="intro">{i18n.t('backup.intro')}</p>
      <BackUpRow />
      <RestoreRow />
    </section>
  );
}
