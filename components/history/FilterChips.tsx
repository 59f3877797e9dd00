import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Outcome } from '../../utils/domain.ts';
import type { FilterChoices } from '../../utils/store/filter-choices.ts';
import type { RunFilters } from '../../utils/store/search/search-runs.ts';
import { outcomeWord } from '../shared/answer-words.ts';
import { capitalise } from '../shared/format-time.ts';
import { Icon, type IconName } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';
import { ChipSelect } from './ChipSelect.tsx';
import type { HistoryStore } from './history-store.ts';
import { type Period, periodOf, periods, spanOf } from './periods.ts';

interface FilterChipsProps {
  readonly store: Pick<HistoryStore, 'readFilterChoices'>;
  readonly filters: RunFilters;
  readonly onChange: (filters: RunFilters) => void;
}

type Change = { readonly [Name in keyof RunFilters]: RunFilters[Name] | undefined };

/** Outcomes one looks for; how a stream ended otherwise is rarely remembered. */
const outcomes: readonly Outcome[] = [
  'answered',
  'partial',
  'refused',
  'blocked',
  'cut-off',
  'stopped',
  'failed',
  'interrupted',
];

/** Narrows the list down: what stands first is what this product is about. */
export function FilterChips({ store, filters, onChange }: FilterChipsProps) {
  const choices = useChoices(store);
  const change = (changed: Change) => {
    const merged = Object.entries({ ...filters, ...changed }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(merged));
  };
  const word = (text: string) => capitalise(text, textLocale());
  const now = useMemo(() => Date.now(), []);
  return (
    <fieldset className="chips">
      <legend className="vh">{i18n.t('history.filters')}</legend>
      <Toggle
        icon="differs"
        className="differs"
        label={i18n.t('history.figuresDiffer')}
        isOn={filters.verdict === 'figures'}
        onToggle={(isOn) => change({ verdict: isOn ? 'figures' : undefined })}
      />
      <Toggle
        icon="star"
        label={i18n.t('history.starred')}
        isOn={filters.starred === true}
        onToggle={(isOn) => change({ starred: isOn ? true : undefined })}
      />
      <ChipSelect
        any={i18n.t('history.anyOutcome')}
        value={filters.outcome}
        options={outcomes.map((outcome) => [outcome, word(outcomeWord(outcome))])}
        onChange={(outcome) => change({ outcome: outcome as Outcome | undefined })}
      />
      <ChipSelect
        any={i18n.t('history.anyModel')}
        value={filters.modelKey}
        options={choices.models.map(({ key, label }) => [key, label])}
        onChange={(modelKey) => change({ modelKey })}
      />
      <ChipSelect
        any={i18n.t('history.anyTime')}
        value={periodOf(filters, now)}
        options={periods.map(({ id, label }) => [id, label()])}
        onChange={(id) => change(spanOf(id as Period | undefined, now))}
      />
      {choices.tags.length > 0 && (
        <ChipSelect
          any={i18n.t('history.anyTag')}
          value={filters.tag}
          options={choices.tags.map((tag) => [tag, tag])}
          onChange={(tag) => change({ tag })}
        />
      )}
      {choices.hosts.length > 0 && (
        <ChipSelect
          any={i18n.t('history.anyPage')}
          value={filters.host}
          options={choices.hosts.map((host) => [host, host])}
          onChange={(host) => change({ host })}
        />
      )}
    </fieldset>
  );
}

interface ToggleProps {
  readonly icon: IconName;
  readonly className?: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function Toggle({ icon, className = '', label, isOn, onToggle }: ToggleProps) {
  return (
    <button type="button" className={`chip ${className}`} aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      <Icon name={icon} />
      {label}
    </button>
  );
}

const none: FilterChoices = { models: [], tags: [], hosts: [] };

function useChoices(store: Pick<HistoryStore, 'readFilterChoices'>): FilterChoices {
  const [choices, setChoices] = useState(none);
  useEffect(() => {
    let isCurrent = true;
    // Without them one can still search; what keeps the database from being read is said by the list.
    store.readFilterChoices().then(
      (read) => isCurrent && setChoices(read),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [store]);
  return choices;
}
