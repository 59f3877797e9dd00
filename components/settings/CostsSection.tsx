import { useId } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { readNumber } from '../knobs/read-number.ts';
import { useTyped } from '../knobs/use-typed.ts';
import { textLocale } from '../shared/text-locale.ts';
import { OwnPrices } from './OwnPrices.tsx';
import { SpendingTable } from './SpendingTable.tsx';

/** What was spent, the limit of a day, and what a model really costs. */
export function CostsSection({ settings }: { settings: Settings }) {
  return (
    <section id="costs">
      <h2>{i18n.t('costs.title')}</h2>
      <p className="intro">{i18n.t('costs.intro')}</p>
      <SpendingTable models={settings.models} />
      <DailyLimit limitUsd={settings.dailyLimitUsd} />
      <OwnPrices settings={settings} />
    </section>
  );
}

/** Smallest limit in USD: below it no question could be asked at all. */
const smallestLimitUsd = 0.01;

function DailyLimit({ limitUsd }: { limitUsd: number | undefined }) {
  const id = useId();
  const text = (usd: number | undefined) =>
    usd === undefined ? '' : new Intl.NumberFormat(textLocale(), { useGrouping: false }).format(usd);
  const [typed, type] = useTyped(text(limitUsd), (given) => {
    const dailyLimitUsd = readNumber(given, smallestLimitUsd);
    void updateSettings((settings) => ({ ...settings, dailyLimitUsd }));
    return text(dailyLimitUsd);
  });
  return (
    <div className="row">
      <div>
        <label htmlFor={id}>{i18n.t('costs.limit')}</label>
        <span className="meta">{limitUsd === undefined && i18n.t('costs.limitNone')}</span>
      </div>
      <span className="usd">
        <span aria-hidden="true">$</span>
        <input
          className="field"
          id={id}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={typed.trim() !== '' && limitUsd === undefined}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </span>
    </div>
  );
}
