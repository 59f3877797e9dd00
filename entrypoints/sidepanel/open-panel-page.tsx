import { App } from '../../components/app/App.tsx';
import { mountPage } from '../../components/app/mount-page.tsx';
import { connectPanel } from '../../utils/platform/connect-panel.ts';
import { requestHostPermission } from '../../utils/platform/host-permission.ts';
import { currentWindowId, openCompareTab, openOptionsAt, openOptionsPage } from '../../utils/platform/open-page.ts';
import { readAskShortcut } from '../../utils/platform/read-shortcut.ts';
import { createRunClient } from '../../utils/run/create-run-client.ts';
import { readUnkeptRuns } from '../../utils/run/read-unkept-runs.ts';
import { saveHere } from '../../utils/run/save-here.ts';
import { unlockKeys } from '../../utils/run/unlock-keys.ts';
import { readSettings } from '../../utils/store/settings.ts';

const [windowId, shortcut, settings] = await Promise.all([currentWindowId(), readAskShortcut(), readSettings()]);
const openPrivacy = () => openOptionsAt('privacy');
const client = createRunClient(connectPanel, { saveHere, ...(windowId !== undefined && { windowId }) });

mountPage(
  <App
    client={client}
    settings={settings}
    actions={{
      shortcut,
      requestHostPermission,
      openOptions: openOptionsPage,
      openPrivacy,
      unlockKeys,
      readUnkeptRuns,
      openInTab: openCompareTab,
    }}
  />,
);
