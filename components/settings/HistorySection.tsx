import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import type { StorageUse } from '../../utils/store/storage-use.ts';
import { countText } from '../shared/count-text.ts';
import { formatBytes } from '../shared/format-bytes.ts';
import { textLocale } from '../shared/text-locale.ts';

/** Days after which runs may be deleted by themselves. */
const choices = [30, 90, 365] as const;

/** How long runs are kept, and how much room they take. */
export function HistorySection({ settings: { keepDays } }: { settings: Pick<Settings, 'keepDays'> }) {
  const id = useId();
  const use = useStorageUse();
  return (
    <section id="history">
      <h2>{i18n.t('options.history')}</h2>
      <p className="intro">{i18n.t('options.historyIntro')}</p>
      <div className="row">
        <div>
          <label htmlFor={id}>{i18n.t('options.keepDays')}</label>
          <span className="meta">{i18n.t('options.keepDaysHint')}</span>
        </div>
        <select
          className="field"
          id={id}
          value={keepDays ?? ''}
          onChange={(event) => {
            const days = event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value);
            void updateSettings((settings) => ({ ...settings, keepDays: days }));
          }}
        >
          <option value="">{i18n.t('options.keepAlways')}</option>
          {choices.map((days) => (
            <option key={days} value={days}>
              {i18n.t('options.keepFor', [days])}
            </option>
          ))}
        </select>
      </div>
      {use && <UseRows use={use} />}
    </section>
  );
}

function UseRows({ use }: { use: StorageUse }) {
  const rows = [
    [i18n.t('options.useRuns', use.runCount, [countText(use.runCount)]), use.runs],
    [i18n.t('options.useIndex'), use.index],
    [i18n.t('options.useTotal'), use.total],
  ] as const;
  return rows.map(([label, bytes]) => (
    <div key={label} className="row">
      <div>{label}</div>
      <span className="meta">{formatBytes(bytes, textLocale())}</span>
    </div>
  ));
}

/** Read once: it weighs some rows of each part. */
function useStorageUse(): StorageUse | undefined {
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const { readStorageUse } = await import('../../utils/store/storage-use.ts');
      const found = await readStorageUse();
      if (isCurrent) setUse(found);
    };
    // A history that cannot be read is told in the panel; here its size is only missing.
    read().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, []);
  return use;
}
