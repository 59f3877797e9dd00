import { i18n } from '#i18n';
import { HowToAsk, keysOf } from '../ask/HowToAsk.tsx';
import { RichText } from '../shared/RichText.tsx';

interface ShortcutsSectionProps {
  readonly shortcut?: string | undefined;
  readonly ownShortcut?: string | undefined;
}

/** How to ask from any page, and where the browser lets one change the keys. */
export function ShortcutsSection({ shortcut, ownShortcut }: ShortcutsSectionProps) {
  return (
    <section id="shortcuts">
      <h2>{i18n.t('options.shortcuts')}</h2>
      <p className="intro">
        <HowToAsk shortcut={shortcut} />
      </p>
      {ownShortcut !== undefined && (
        <p className="intro">
          <RichText text={i18n.t('howToAsk.ownQuestion', [keysOf(ownShortcut)])} />
        </p>
      )}
      <p className="meta">
        <RichText text={i18n.t('options.shortcutsChange')} />
      </p>
    </section>
  );
}
