import { MenuGroup, MenuGroupLabel, MenuItem } from '@ariakit/react';
import { i18n } from '#i18n';
import { Icon } from '../shared/Icon.tsx';
import { exportFormatIds, exportFormats } from './export-formats.ts';
import type { Exporter } from './use-export.ts';

/** The part of a menu that saves runs as files, or copies their answers. */
export function ExportItems({ exporter }: { exporter: Pick<Exporter, 'save' | 'copyAll'> }) {
  return (
    <>
      <MenuItem className="menu-item" onClick={() => exporter.copyAll()}>
        <Icon name="copy" />
        {i18n.t('exports.copyAll')}
      </MenuItem>
      <MenuGroup className="menu-group">
        <MenuGroupLabel className="menu-note">{i18n.t('exports.title')}</MenuGroupLabel>
        {exportFormatIds.map((format) => (
          <MenuItem key={format} className="menu-item" onClick={() => exporter.save(format)}>
            <Icon name="save" />
            {exportFormats[format].label()}
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  );
}
