import { capabilitiesOf } from '../../utils/ask/capabilities/capabilities-of.ts';
import type { AskSettings } from '../../utils/domain.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';

export type Knob = 'effort' | 'temperature' | 'maxOutputTokens' | 'webSearch';

/** Which of the models that would be asked take a setting. */
export interface KnobFacts {
  /** None of them does: it would be set for nothing. */
  readonly isUseless: boolean;
  readonly without: readonly ModelSettings[];
  /** Those that take it at effort "quick" alone, when another effort is set. */
  readonly onlyQuick: readonly ModelSettings[];
}

type Taken = 'yes' | 'no' | 'only-quick';

/** `models`: who would be asked; with none, nothing is known and everything can be set. */
export function knobFacts(
  knob: Knob,
  models: readonly ModelSettings[],
  { effort }: Pick<AskSettings, 'effort'>,
): KnobFacts {
  const taken = models.map((model) => ({ model, is: takes(knob, model, effort) }));
  const modelsThat = (wanted: Taken) => taken.filter(({ is }) => is === wanted).map(({ model }) => model);
  const without = modelsThat('no');
  return {
    isUseless: models.length > 0 && without.length === models.length,
    without,
    onlyQuick: modelsThat('only-quick'),
  };
}

function takes(knob: Knob, { providerId, modelId }: ModelSettings, effort: AskSettings['effort']): Taken {
  const { efforts, temperature, webSearch } = capabilitiesOf(providerId, modelId);
  if (knob === 'effort') return efforts.length > 0 ? 'yes' : 'no';
  if (knob === 'webSearch') return webSearch ? 'yes' : 'no';
  if (knob === 'maxOutputTokens') return 'yes';
  if (temperature === 'quick-only') return effort === 'quick' ? 'yes' : 'only-quick';
  return temperature === 'always' ? 'yes' : 'no';
}
