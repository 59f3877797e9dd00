import { MenuItem } from '@ariakit/react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { Icon } from '../shared/Icon.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { AgainEstimate } from './AgainEstimate.tsx';

interface AskAgainItemProps {
  readonly readRun: () => Promise<Run | undefined>;
  readonly onAsk: () => void;
}

/** Part of a menu: asks the question of a run once more. Whom, and for what price, is read when the menu opens. */
export function AskAgainItem({ readRun, onAsk }: AskAgainItemProps) {
  const [run, setRun] = useState<Run>();
  const settings = useSettings();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening of the menu.
  useEffect(() => {
    let isCurrent = true;
    readRun().then(
      (read) => isCurrent && setRun(read),
      // It can be asked all the same; what keeps it from being read is said then.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <MenuItem className="menu-item" onClick={onAsk}>
      <Icon name="retry" />
      <span className="menu-lines">
        {i18n.t('again.ask')}
        {run && settings ? <AgainEstimate run={run} settings={settings} /> : <span className="meta">…</span>}
      </span>
    </MenuItem>
  );
}
