import { App } from '../../components/app/App.tsx';
import { mountPage } from '../../components/app/mount-page.tsx';
import { connectPanel } from '../../utils/platform/connect-panel.ts';
import { requestHostPermission } from '../../utils/platform/host-permission.ts';
import { currentWindowId, openCompareTab, openOptionsAt, openOptionsPage } from '../../utils/platform/open-page.ts';
import { readShortcut } from '../../utils/platform/read-shortcut.ts';
import { createRunClient } from '../../utils/run/create-run-client.ts';
import { unlockKeys } from '../../utils/run/unlock-keys.ts';

const [windowId, shortcut] = await Promise.all([currentWindowId(), readShortcut('ask-all')]);
const openPrivacy = () => openOptionsAt('privacy');
const client = createRunClient(connectPanel, windowId === undefined ? {} : { windowId });

mountPage(
  <App
    client={client}
    actions={{
      shortcut,
      requestHostPermission,
      openOptions: openOptionsPage,
      openPrivacy,
      unlockKeys,
      openInTab: openCompareTab,
    }}
  />,
);
