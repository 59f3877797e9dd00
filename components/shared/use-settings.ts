import { useEffect, useState } from 'react';
import type { Settings } from '../../utils/store/default-settings.ts';
import { readSettings, watchSettings } from '../../utils/store/settings.ts';

/** The kept settings, also when another page changes them; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let isCurrent = true;
    const unwatch = watchSettings(setSettings);
    void readSettings().then((kept) => isCurrent && setSettings((newer) => newer ?? kept));
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, []);
  return settings;
}
