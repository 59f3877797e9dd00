import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { Icon } from '../shared/Icon.tsx';
import { ModelName } from '../shared/ModelName.tsx';
import { type PointFilter, toggled } from './point-filter.ts';
import type { Point } from './points.ts';

const chips = [
  { verdict: 'differs', icon: 'differs', label: () => i18n.t('filters.differs') },
  { verdict: 'some-say', icon: 'some', label: () => i18n.t('filters.some') },
  { verdict: 'only-one', icon: 'only', label: () => i18n.t('filters.only') },
  { verdict: 'all-say', icon: 'all', label: () => i18n.t('filters.all') },
] as const;

interface PointFiltersProps {
  readonly points: readonly Point[];
  readonly answers: readonly Answer[];
  readonly filter: PointFilter;
  readonly onFilter: (filter: PointFilter) => void;
}

/** With two answers nearly every point is of both, or of the one whose name it carries. */
const fewestToChoose = 3;

/** One chip a verdict, with how many points it has, and one a model. */
export function PointFilters({ points, answers, filter, onFilter }: PointFiltersProps) {
  const shown = chips
    .map((chip) => ({ ...chip, count: points.filter(({ group }) => group.verdict === chip.verdict).length }))
    .filter(({ count }) => count > 0);
  const models = answers.length >= fewestToChoose ? answers : [];
  // One chip leaves nothing to choose.
  if (shown.length + models.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like a form; this only shows and hides.
    <div className="filters chips" role="group" aria-label={i18n.t('filters.label')}>
      {shown.map(({ verdict, icon, label, count }) => (
        <button
          key={verdict}
          type="button"
          className={`chip ${icon}`}
          aria-pressed={filter.verdicts.has(verdict)}
          onClick={() => onFilter({ ...filter, verdicts: toggled(filter.verdicts, verdict) })}
        >
          <Icon name={icon} />
          {label()} <b>{countText(count)}</b>
        </button>
      ))}
      {models.map(({ id, model }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={filter.answerIds.has(id)}
          onClick={() => onFilter({ ...filter, answerIds: toggled(filter.answerIds, id) })}
        >
          <ModelName model={model} small />
        </button>
      ))}
    </div>
  );
}
