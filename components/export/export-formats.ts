import { i18n } from '#i18n';

/** What runs can be saved as, in the order of the menu. */
export const exportFormats = {
  report: { label: () => i18n.t('exports.report') },
  markdown: { label: () => i18n.t('exports.markdown') },
  json: { label: () => i18n.t('exports.json') },
  csv: { label: () => i18n.t('exports.csv') },
} as const satisfies Record<string, { readonly label: () => string }>;

export type ExportFormat = keyof typeof exportFormats;

export const exportFormatIds = Object.keys(exportFormats) as readonly ExportFormat[];
