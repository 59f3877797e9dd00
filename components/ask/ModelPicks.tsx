import { i18n } from '#i18n';
import { isReady, type ModelSettings } from '../../utils/store/default-settings.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { hostOf } from '../shared/service-facts.ts';

interface ModelPicksProps {
  readonly models: readonly ModelSettings[];
  readonly isPicked: (model: ModelSettings) => boolean;
  readonly onPick: (key: string, isPicked: boolean) => void;
}

/** Who gets the question: a pick for each model that could be asked. */
export function ModelPicks({ models, isPicked, onPick }: ModelPicksProps) {
  return (
    <fieldset>
      <legend className="vh">{i18n.t('ask.who')}</legend>
      {models
        .filter((model) => isReady({ ...model, on: true }))
        .map((model) => (
          <label key={model.key} className="pick" title={hostOf(model)}>
            <input
              type="checkbox"
              checked={isPicked(model)}
              onChange={(event) => onPick(model.key, event.currentTarget.checked)}
            />
            <ModelName small model={model} />
          </label>
        ))}
    </fieldset>
  );
}
