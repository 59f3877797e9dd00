import { i18n } from '#i18n';
import { isReady, type Settings } from '../../utils/store/default-settings.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { hostOf } from '../shared/service-facts.ts';
import { switchModel } from '../shared/switch-model.ts';

/** Who gets the question: a pick for each model that could be asked. Switching one here switches it everywhere. */
export function ServicePicks({ settings }: { settings: Settings }) {
  return (
    <fieldset>
      <legend className="vh">{i18n.t('ask.who')}</legend>
      {settings.models
        .filter((model) => isReady({ ...model, on: true }))
        .map((model) => (
          <label key={model.key} className="pick" title={hostOf(model)}>
            <input
              type="checkbox"
              checked={model.on}
              onChange={(event) => switchModel(model.key, event.currentTarget.checked)}
            />
            <ModelName small model={model} />
          </label>
        ))}
    </fieldset>
  );
}
