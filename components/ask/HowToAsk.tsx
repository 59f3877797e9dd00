import { i18n } from '#i18n';
import { RichText } from '../shared/RichText.tsx';

/** The ways to ask from any page. `shortcut` as the browser writes it ("Alt+Shift+Q"); absent when none is set. */
export function HowToAsk({ shortcut }: { shortcut?: string | undefined }) {
  if (shortcut === undefined) return <RichText text={i18n.t('howToAsk.withoutKeys')} />;
  return <RichText text={i18n.t('howToAsk.withKeys', [keysOf(shortcut)])} />;
}

/** A shortcut as rich text: each key on its own. */
export function keysOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => `<kbd>${key}</kbd>`)
    .join(' ');
}
