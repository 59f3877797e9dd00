import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { formatDateTime } from '../shared/format-time.ts';
import { Notice } from '../shared/Notice.tsx';
import { textLocale } from '../shared/text-locale.ts';
import type { HistoryStore } from './history-store.ts';

/** Says that the browser removed the history, until the person has read it. */
export function LossNotice({ store }: { store: Pick<HistoryStore, 'readLoss' | 'forgetLoss'> }) {
  const [lostAt, setLostAt] = useState<number>();
  useEffect(() => {
    store.readLoss().then(setLostAt, () => undefined);
  }, [store]);
  if (lostAt === undefined) return null;
  // Gone from the screen, it is gone for good: where it cannot be written down, it stays.
  const forget = () => {
    store.forgetLoss().then(
      () => setLostAt(undefined),
      () => undefined,
    );
  };
  return (
    <div role="alert">
      <Notice
        icon="fault"
        tone="care"
        title={i18n.t('history.lost', [formatDateTime(lostAt, textLocale())])}
        tools={
          <button type="button" className="tool" onClick={forget}>
            {i18n.t('history.lostRead')}
          </button>
        }
      >
        <p>{i18n.t('history.lostText')}</p>
      </Notice>
    </div>
  );
}
