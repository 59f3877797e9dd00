import { ErrorBoundary } from '../../components/app/ErrorBoundary.tsx';
import { mountPage } from '../../components/app/mount-page.tsx';
import { OptionsPage } from '../../components/settings/OptionsPage.tsx';
import { requestHostPermission } from '../../utils/platform/host-permission.ts';
import { readShortcuts } from '../../utils/platform/read-shortcut.ts';
import { sendOptionsRequest } from '../../utils/run/send-options-request.ts';

const shortcuts = await readShortcuts();

const wasForgotten = location.hash === '#forgotten';

mountPage(
  <ErrorBoundary>
    <OptionsPage actions={{ send: sendOptionsRequest, requestHostPermission, shortcuts, wasForgotten }} />
  </ErrorBoundary>,
);
