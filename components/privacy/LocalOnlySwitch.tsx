import { useId } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { Switch } from '../shared/Switch.tsx';

/** No request may leave this computer, whatever else is switched on. */
export function LocalOnlySwitch({ settings }: { settings: Settings }) {
  const id = useId();
  return (
    <div className="row">
      <div>
        <label htmlFor={id}>{i18n.t('privacy.localOnly')}</label>{' '}
        <span className="meta">{i18n.t('privacy.localOnlyText')}</span>
      </div>
      <Switch
        id={id}
        isOn={settings.localOnly}
        onSwitch={(localOnly) => void updateSettings((current) => ({ ...current, localOnly }))}
      />
    </div>
  );
}
