import { i18n } from '#i18n';
import { catalog, serviceIds } from '../../utils/ask/providers/catalog.ts';
import { type Settings, updateService } from '../../utils/store/settings.ts';
import { ModelName } from '../shared/ModelName.tsx';
import { hostOf, isReady } from '../shared/service-facts.ts';

/** Who gets the question: a pick for each service that has a key. Switching one here switches it everywhere. */
export function ServicePicks({ settings }: { settings: Settings }) {
  return (
    <fieldset>
      <legend className="vh">{i18n.t('ask.who')}</legend>
      {serviceIds.map((id) => {
        const service = settings.services[id];
        if (service.keyEnding === undefined) return null;
        return (
          <label key={id} className="pick" title={hostOf(id, service)}>
            <input
              type="checkbox"
              checked={isReady(service)}
              onChange={(event) => void updateService(id, { on: event.currentTarget.checked })}
            />
            <ModelName small model={{ providerId: id, label: catalog[id].label }} />
          </label>
        );
      })}
    </fieldset>
  );
}
