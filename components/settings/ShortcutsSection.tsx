import { i18n } from '#i18n';
import type { ShortcutName, Shortcuts } from '../../utils/platform/read-shortcut.ts';
import { HowToAsk, keysOf } from '../ask/HowToAsk.tsx';
import { RichText } from '../shared/RichText.tsx';

const uses: Readonly<Record<ShortcutName, () => string>> = {
  'ask-all': () => i18n.t('shortcuts.askAll'),
  'ask-own': () => i18n.t('shortcuts.askOwn'),
  'toggle-panel': () => i18n.t('shortcuts.togglePanel'),
};
const names = Object.keys(uses) as ShortcutName[];

/** How to ask from any page, which keys the browser has given us, and where it lets one change them. */
export function ShortcutsSection({ shortcuts }: { readonly shortcuts: Shortcuts }) {
  return (
    <section id="shortcuts">
      <h2>{i18n.t('options.shortcuts')}</h2>
      <p className="intro">
        <HowToAsk shortcut={shortcuts['ask-all']} />
      </p>
      <dl className="shortcuts">
        {names.map((name) => {
          const keys = shortcuts[name];
          return (
            <div key={name}>
              <dt>{uses[name]()}</dt>
              <dd>{keys === undefined ? i18n.t('shortcuts.noKey') : <RichText text={keysOf(keys)} />}</dd>
            </div>
          );
        })}
      </dl>
      {names.some((name) => shortcuts[name] === undefined) && <p className="intro">{i18n.t('shortcuts.whyNoKey')}</p>}
      <p className="meta">
        <RichText text={i18n.t('options.shortcutsChange')} />
      </p>
    </section>
  );
}
