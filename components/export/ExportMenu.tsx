import { Menu, MenuButton, MenuProvider } from '@ariakit/react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { ExportItems } from './ExportItems.tsx';
import { ExportStatusLine } from './ExportStatusLine.tsx';
import { useExport } from './use-export.ts';

interface ExportMenuProps {
  readonly count: number;
  readonly readRuns: () => Promise<readonly Run[]>;
  readonly label?: string;
}

/** A button that saves several runs together. Which ones is asked when it is used. */
export default function ExportMenu({ count, readRuns, label = i18n.t('exports.button') }: ExportMenuProps) {
  const exporter = useExport(count, readRuns);
  return (
    <>
      <MenuProvider placement="bottom-end">
        <MenuButton className="tool">{label}</MenuButton>
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
