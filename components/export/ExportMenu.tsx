import { Menu, MenuButton, MenuProvider } from '@ariakit/react';
import { i18n } from '#i18n';
import { Icon } from '../shared/Icon.tsx';
import { ExportItems } from './ExportItems.tsx';
import { ExportStatusLine } from './ExportStatusLine.tsx';
import { readRuns } from './read-runs.ts';
import { useExport } from './use-export.ts';

/** A button that saves the chosen runs of the history, whichever they are. */
export function ExportMenu({ runIds }: { runIds: readonly string[] }) {
  const exporter = useExport(runIds.length, () => readRuns(runIds));
  return (
    <>
      <MenuProvider placement="top-end">
        <MenuButton className="btn" disabled={runIds.length === 0}>
          <Icon name="save" />
          {i18n.t('exports.button')}
        </MenuButton>
        <Menu
          className="menu"
          gutter={4}
          unmountOnHide
          onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
        >
          <ExportItems exporter={exporter} />
        </Menu>
      </MenuProvider>
      <ExportStatusLine status={exporter.status} />
    </>
  );
}
