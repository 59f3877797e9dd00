import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { memo } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { AskAgainItem } from '../ask/AskAgainItem.tsx';
import { ExportItems } from '../export/ExportItems.tsx';
import { ExportStatusLine } from '../export/ExportStatusLine.tsx';
import { useExport } from '../export/use-export.ts';
import { Icon } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { useLatePress } from '../shared/use-late-press.ts';
import { editAgain } from './edit-again.ts';

interface MainMenuProps {
  readonly run: Run | undefined;
  /** The run as it is by now: while it only grows, the menu is not drawn anew. */
  readonly readRun: () => Run | undefined;
  readonly client: RunClient;
  readonly actions: PageActions;
  readonly onShowKeys: () => void;
  /** It was pressed before it was here. */
  readonly wasPressed: boolean;
}

/** What is needed less often. */
export default memo(MainMenu, (before, after) => {
  const isSameRun = before.run?.id === after.run?.id;
  return isSameRun && phasesOf(before) === phasesOf(after) && before.wasPressed === after.wasPressed;
});

function phasesOf({ run }: MainMenuProps): string | undefined {
  return run?.answers.map(({ phase }) => phase).join();
}

function MainMenu({ run, readRun, client, actions, onShowKeys, wasPressed }: MainMenuProps) {
  const button = useLatePress(wasPressed);
  const { openInTab, openOptions, openPrivacy } = actions;
  const exporter = useExport(1, () => [readRun()].filter((shown) => shown !== undefined));
  return (
    <>
      <MenuProvider placement="bottom-end">
        <MenuButton ref={button} className="icon-btn" aria-label={i18n.t('bar.menu')} title={i18n.t('bar.menu')}>
          <Icon name="menu" />
        </MenuButton>
        {/* Escape closes the menu here; it must not also stop the answers. */}
        <Menu
          className="menu"
          gutter={4}
          unmountOnHide
          onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
        >
          {run?.answers.every(({ phase }) => phase === 'ended') && (
            <AskAgainItem readRun={async () => run} onAsk={() => client.askAgain(run.id)} />
          )}
          {run && (
            <MenuItem className="menu-item" onClick={() => editAgain(run, client)}>
              <Icon name="edit" />
              {i18n.t('actions.editAndAskAgain')}
            </MenuItem>
          )}
          {run && openInTab && (
            <MenuItem className="menu-item" onClick={() => openInTab(run.id)}>
              <Icon name="wide" />
              {i18n.t('bar.openInTab')}
            </MenuItem>
          )}
          {run && <ExportItems exporter={exporter} />}
          <MenuItem className="menu-item" onClick={onShowKeys}>
            <Icon name="keyboard" />
            {i18n.t('keys.title')}
          </MenuItem>
          <MenuItem className="menu-item" onClick={openOptions}>
            <Icon name="key" />
            {i18n.t('bar.options')}
          </MenuItem>
          <MenuItem className="menu-item" onClick={openPrivacy}>
            <Icon name="out" />
            {i18n.t('bar.whereTo')}
          </MenuItem>
        </Menu>
      </MenuProvider>
      <ExportStatusLine status={exporter.status} />
    </>
  );
}
