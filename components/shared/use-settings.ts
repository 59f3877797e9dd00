import { useEffect, useState } from 'react';
import { type Settings, settingsItem } from '../../utils/store/settings.ts';

/** The kept settings, also when another page changes them; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let isCurrent = true;
    const unwatch = settingsItem.watch((changed) => setSettings(changed));
    void settingsItem.getValue().then((kept) => isCurrent && setSettings((newer) => newer ?? kept));
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, []);
  return settings;
}
