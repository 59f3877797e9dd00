import { i18n } from '#i18n';
import type { Verdict } from '../../utils/domain.ts';
import { Icon } from '../shared/Icon.tsx';
import type { Point } from './points.ts';

const chips = [
  { verdict: 'differs', icon: 'differs', label: () => i18n.t('filters.differs') },
  { verdict: 'some-say', icon: 'some', label: () => i18n.t('filters.some') },
  { verdict: 'only-one', icon: 'only', label: () => i18n.t('filters.only') },
  { verdict: 'all-say', icon: 'all', label: () => i18n.t('filters.all') },
] as const;

interface VerdictFiltersProps {
  readonly points: readonly Point[];
  /** Verdicts to show; none chosen shows all. */
  readonly chosen: ReadonlySet<Verdict>;
  readonly onToggle: (verdict: Verdict) => void;
}

/** One chip a verdict, with how many points it has. */
export function VerdictFilters({ points, chosen, onToggle }: VerdictFiltersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like a form; this only shows and hides.
    <div className="filters chips" role="group" aria-label={i18n.t('filters.label')}>
      {chips.map(({ verdict, icon, label }) => {
        const count = points.filter((point) => point.group.verdict === verdict).length;
        if (count === 0) return null;
        return (
          <button
            key={verdict}
            type="button"
            className={`chip ${icon}`}
            aria-pressed={chosen.has(verdict)}
            onClick={() => onToggle(verdict)}
          >
            <Icon name={icon} />
            {label()} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}
