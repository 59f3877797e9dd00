import { i18n } from '#i18n';
import { HowToAsk } from '../ask/HowToAsk.tsx';
import { RichText } from '../shared/RichText.tsx';

/** How to ask from any page, and where the browser lets one change the keys. */
export function ShortcutsSection({ shortcut }: { shortcut?: string | undefined }) {
  return (
    <section id="shortcuts">
      <h2>{i18n.t('options.shortcuts')}</h2>
      <p className="intro">
        <HowToAsk shortcut={shortcut} />
      </p>
      <p className="meta">
        <RichText text={i18n.t('options.shortcutsChange')} />
      </p>
    </section>
  );
}
