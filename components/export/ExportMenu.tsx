import { Menu, MenuButton, MenuProvider } from '@ariakit/react';
import { i18n } from '#i18n';
import { ExportItems } from './ExportItems.tsx';
import { ExportStatusLine } from './ExportStatusLine.tsx';
import { readRuns } from './read-runs.ts';
import { useExport } from './use-export.ts';

interface ExportMenuProps {
  readonly count: number;
  readonly readIds: () => Promise<readonly string[]>;
}

/** A button that saves many runs of the history together. Which ones is asked when it is used. */
export function ExportMenu({ count, readIds }: ExportMenuProps) {
  const exporter = useExport(count, async () => readRuns(await readIds()));
  return (
    <>
      <MenuProvider placement="bottom-end">
        <MenuButton className="tool">{i18n.t('exports.button')}</MenuButton>
        <Menu
          className="menu"
          gutter={4}
          portal
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
