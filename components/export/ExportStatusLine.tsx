import { i18n } from '#i18n';
import { countText } from '../shared/count-text.ts';
import type { ExportStatus } from './use-export.ts';

/** What became of saving or copying, for a few seconds at the foot of the page. */
export function ExportStatusLine({ status }: { status: ExportStatus | undefined }) {
  return (
    <div className="export-status" role="status">
      {status && <p>{wordsOf(status)}</p>}
    </div>
  );
}

function wordsOf(status: ExportStatus): string {
  switch (status.kind) {
    case 'saving':
      return i18n.t('exports.saving', status.count, [countText(status.count)]);
    case 'saved':
      return i18n.t('exports.saved', [status.name]);
    case 'copied':
      return i18n.t('exports.copied');
    case 'failed':
      return i18n.t('exports.failed');
  }
}
