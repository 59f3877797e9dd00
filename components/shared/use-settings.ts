import { useEffect, useState } from 'react';
import type { Settings } from '../../utils/store/default-settings.ts';
import { readSettings, watchSettings } from '../../utils/store/settings.ts';

/** The kept settings, also when another page changes them; until they are read, those that are given. */
export function useSettings(first?: Settings): Settings | undefined {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    let isCurrent = true;
    const unwatch = watchSettings(setSettings);
    void readSettings().then((kept) => isCurrent && setSettings((newer) => (newer === first ? kept : newer)));
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, [first]);
  return settings;
}
