import { ErrorBoundary } from '../../components/app/ErrorBoundary.tsx';
import { mountPage } from '../../components/app/mount-page.tsx';
import { OptionsPage } from '../../components/settings/OptionsPage.tsx';
import { requestHostPermission } from '../../utils/platform/host-permission.ts';
import { readShortcut } from '../../utils/platform/read-shortcut.ts';
import { sendOptionsRequest } from '../../utils/run/send-options-request.ts';

const [shortcut, ownShortcut] = await Promise.all([readShortcut('ask-all'), readShortcut('ask-own')]);

const wasForgotten = location.hash === '#forgotten';

mountPage(
  <ErrorBoundary>
    <OptionsPage actions={{ send: sendOptionsRequest, requestHostPermission, shortcut, ownShortcut, wasForgotten }} />
  </ErrorBoundary>,
);
