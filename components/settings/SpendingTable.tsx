import { i18n } from '#i18n';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import type { ModelSpending, Spending } from '../../utils/store/spending.ts';
import { formatUsd } from '../shared/format-usd.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { useSpending } from './use-spending.ts';

/** By model, what its answers cost today and this month. Those of unknown price are counted apart, never as nothing. */
export function SpendingTable({ models }: { models: readonly ModelSettings[] }) {
  const spending = useSpending();
  if (spending.state === 'reading') return null;
  if (spending.state === 'failed') return <p className="meta">{i18n.t('costs.failed')}</p>;
  const { today, month } = spending;
  const removed = month.filter(({ modelKey }) => !models.some(({ key }) => key === modelKey));
  return (
    <table className="costs">
      <thead>
        <tr>
          <th scope="col">{i18n.t('options.model')}</th>
          <th scope="col">{i18n.t('costs.today')}</th>
          <th scope="col">{i18n.t('costs.month')}</th>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={model.key}>
            <th scope="row">
              <ModelName model={model} />
            </th>
            <Cost spending={find(today, model.key)} />
            <Cost spending={find(month, model.key)} />
          </tr>
        ))}
        {removed.map(({ modelKey, label }) => (
          <tr key={modelKey}>
            <th scope="row">{label}</th>
            <Cost spending={find(today, modelKey)} />
            <Cost spending={find(month, modelKey)} />
          </tr>
        ))}
        <tr>
          <th scope="row">{i18n.t('costs.total')}</th>
          <Cost spending={together(today)} />
          <Cost spending={together(month)} />
        </tr>
      </tbody>
    </table>
  );
}

function Cost({ spending }: { spending: Spending }) {
  const { usd, unknown } = spending;
  return (
    <td className="num">
      {formatUsd(usd, textLocale())}
      {unknown > 0 && <span className="meta">{i18n.t('costs.unpriced', unknown)}</span>}
    </td>
  );
}

const nothing: Spending = { usd: 0, unknown: 0 };

function find(spending: readonly ModelSpending[], key: string): Spending {
  return spending.find(({ modelKey }) => modelKey === key) ?? nothing;
}

function together(spending: readonly Spending[]): Spending {
  return spending.reduce<Spending>(
    (sum, { usd, unknown }) => ({ usd: sum.usd + usd, unknown: sum.unknown + unknown }),
    nothing,
  );
}
