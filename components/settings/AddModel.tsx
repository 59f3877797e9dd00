import { useState } from 'react';
import { i18n } from '#i18n';
import { freeSlots } from '../../utils/store/added-models.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { Icon } from '../shared/Icon.tsx';
import { EndpointForm } from './EndpointForm.tsx';
import { LocalTrio } from './LocalTrio.tsx';
import type { OptionsActions } from './options-actions.ts';

/** Models beside the three services: on this computer, or at any address. */
export function AddModel({ settings, actions }: { settings: Settings; actions: OptionsActions }) {
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<string>();
  const isFull = freeSlots(settings.models) === 0;
  return (
    <div className="part">
      <div className="row">
        <div>
          <h3>{i18n.t('endpoints.title')}</h3>
          <span className="meta">{isFull ? i18n.t('endpoints.full') : i18n.t('endpoints.intro')}</span>
          <p className="meta" role="status">
            {added !== undefined && i18n.t('endpoints.added', [added])}
          </p>
        </div>
        {!isOpen && (
          <button type="button" className="btn" disabled={isFull} onClick={() => setOpen(true)}>
            <Icon name="plus" />
            {i18n.t('endpoints.title')}
          </button>
        )}
      </div>
      {isOpen && !isFull && (
        <EndpointForm
          {...{ settings, actions }}
          onAdded={(label) => {
            setAdded(label);
            setOpen(false);
          }}
        />
      )}
      <LocalTrio {...{ settings, actions }} />
    </div>
  );
}
