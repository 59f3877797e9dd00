import { i18n } from '#i18n';
import type { SourcePage } from '../../utils/domain.ts';
import type { PanelView } from '../../utils/run/messages.ts';
import { safeLink } from '../answers/markdown/safe-url.ts';
import { Icon } from '../shared/Icon.tsx';
import { captureWords, invisibleWords } from './capture-words.ts';

/** Where a text was read, and what is to be known of it before it is asked. */
export function CaptureLine({ view }: { view: Extract<PanelView, { name: 'compose' }> }) {
  if (view.reading) return <p className="meta">{i18n.t('capture.reading')}</p>;
  return (
    <>
      {view.source && <SourceLine source={view.source} />}
      {view.note && (
        <p className="capture-note" role="status">
          <Icon name="empty" />
          <span>{captureWords(view.note, view.fullLength)}</span>
        </p>
      )}
      {view.invisible !== undefined && (
        <p className="capture-note" role="status">
          <Icon name="cut" />
          <span>{invisibleWords(view.invisible)}</span>
        </p>
      )}
    </>
  );
}

function SourceLine({ source }: { source: SourcePage }) {
  const host = source.url === undefined ? undefined : safeLink(source.url)?.host;
  const name = host ?? source.title;
  return name === undefined ? null : <p className="meta">{i18n.t('ask.from', [name])}</p>;
}
