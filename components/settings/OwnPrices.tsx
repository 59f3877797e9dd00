import { useState } from 'react';
import { i18n } from '#i18n';
import { findPrices } from '../../utils/ask/prices/find-prices.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { changeOwnPrice } from '../../utils/store/own-price.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { readNumber } from '../knobs/read-number.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { textLocale } from '../shared/text-locale.ts';

/** What each model costs where the person knows better than the price list; the list's own price stands in the fields. */
export function OwnPrices({ settings }: { settings: Settings }) {
  return (
    <details className="caret own-prices">
      <summary>{i18n.t('costs.ownPrice')}</summary>
      <p className="meta">{i18n.t('costs.perMillion')}</p>
      {settings.models.map((model) => (
        <OwnPrice key={`${model.key} ${model.modelId}`} {...{ model, settings }} />
      ))}
    </details>
  );
}

function OwnPrice({ model, settings }: { model: ModelSettings; settings: Settings }) {
  const { providerId, modelId, label } = model;
  const own = settings.prices.find((price) => price.providerId === providerId && price.modelId === modelId)?.prices;
  const listed = findPrices(providerId, modelId, 0, Date.now())?.prices;
  const [typed, setTyped] = useState({ input: numberText(own?.input), output: numberText(own?.output) });

  /** A price is kept once both parts of it are there. */
  const type = (change: Partial<typeof typed>) => {
    const both = { ...typed, ...change };
    setTyped(both);
    const [input, output] = [readNumber(both.input, 0), readNumber(both.output, 0)];
    const prices = input === undefined || output === undefined ? undefined : { input, output };
    void updateSettings((current) => changeOwnPrice(current, model, prices));
  };

  return (
    <fieldset className="row">
      <legend className="vh">{i18n.t('costs.ownPriceOf', [label])}</legend>
      <div>
        <ModelName model={model} />
        <span className="meta">{modelId}</span>
      </div>
      <PriceField
        label={i18n.t('costs.input')}
        typed={typed.input}
        listed={listed?.input}
        onType={(input) => type({ input })}
      />
      <PriceField
        label={i18n.t('costs.output')}
        typed={typed.output}
        listed={listed?.output}
        onType={(output) => type({ output })}
      />
    </fieldset>
  );
}

interface PriceFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly listed: number | undefined;
  readonly onType: (typed: string) => void;
}

function PriceField({ label, typed, listed, onType }: PriceFieldProps) {
  return (
    <label className="usd">
      <span className="meta">{label}</span>
      <input
        className="field"
        inputMode="decimal"
        autoComplete="off"
        placeholder={numberText(listed)}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </label>
  );
}

function numberText(usd: number | undefined): string {
  if (usd === undefined) return '';
  return new Intl.NumberFormat(textLocale(), { useGrouping: false, maximumFractionDigits: 6 }).format(usd);
}
