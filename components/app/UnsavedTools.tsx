import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { ExportStatusLine } from '../export/ExportStatusLine.tsx';
import { useExport } from '../export/use-export.ts';

interface UnsavedToolsProps {
  readonly run: Run;
  readonly client: Pick<RunClient, 'saveAgain'>;
}

/** What can be done with a run that is in memory only: written once more, or taken out as a file. */
export default function UnsavedTools({ run, client }: UnsavedToolsProps) {
  const exporter = useExport(1, () => [run]);
  return (
    <>
      <span className="tools">
        <button type="button" className="tool" onClick={client.saveAgain}>
          {i18n.t('trouble.saveAgain')}
        </button>
        <button type="button" className="tool" onClick={() => exporter.save('markdown')}>
          {i18n.t('trouble.asMarkdown')}
        </button>
        <button type="button" className="tool" onClick={() => exporter.save('json')}>
          {i18n.t('trouble.asJson')}
        </button>
      </span>
      <ExportStatusLine status={exporter.status} />
    </>
  );
}
