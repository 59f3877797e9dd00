import { App } from '../../components/app/App.tsx';
import { mountPage } from '../../components/app/mount-page.tsx';
import { connectPanel } from '../../utils/platform/connect-panel.ts';
import { requestHostPermission } from '../../utils/platform/host-permission.ts';
import { openOptionsAt, openOptionsPage, runIdOfAddress } from '../../utils/platform/open-page.ts';
import { readShortcut } from '../../utils/platform/read-shortcut.ts';
import { createRunClient } from '../../utils/run/create-run-client.ts';
import { unlockKeys } from '../../utils/run/unlock-keys.ts';

const runId = runIdOfAddress();
const shortcut = await readShortcut('ask-all');
const openPrivacy = () => openOptionsAt('privacy');
const client = createRunClient(connectPanel, runId === undefined ? {} : { runId });

const actions = { shortcut, requestHostPermission, openOptions: openOptionsPage, openPrivacy, unlockKeys };
mountPage(<App client={client} actions={actions} />);
