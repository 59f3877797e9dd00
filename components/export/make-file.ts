import type { Run } from '../../utils/domain.ts';
import type { ExportFile } from '../../utils/store/export/export-file.ts';
import { fileName } from '../../utils/store/export/file-name.ts';
import { answersMarkdown, toMarkdown } from '../../utils/store/export/markdown/to-markdown.ts';
import { toHtmlReport } from '../../utils/store/export/report/to-html-report.ts';
import { toCsv } from '../../utils/store/export/to-csv.ts';
import { toJson } from '../../utils/store/export/to-json.ts';
import { compareNow } from '../compare/compare-now.ts';
import { describeRun } from './describe-run.ts';
import type { ExportFormat } from './export-formats.ts';
import { markdownReader } from './markdown-reader.ts';
import { reportLabels } from './report-labels.ts';
import { reportTools } from './report-tools.ts';

interface Maker {
  readonly extension: string;
  readonly mediaType: string;
  make(runs: readonly Run[], at: number): string | Promise<string>;
}

const withComparison = (runs: readonly Run[]) => runs.map((run) => ({ run, comparison: compareNow(run).comparison }));

const makers: Readonly<Record<ExportFormat, Maker>> = {
  report: {
    extension: 'html',
    mediaType: 'text/html',
    make: (runs, at) =>
      toHtmlReport(
        runs.map((run) => describeRun(run)),
        reportTools(runs.length, at),
      ),
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    make: (runs, at) =>
      toMarkdown(
        runs.map((run) => describeRun(run)),
        reportLabels(runs.length, at),
        markdownReader,
      ),
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    make: (runs, at) => toJson(withComparison(runs), at),
  },
  csv: { extension: 'csv', mediaType: 'text/csv', make: (runs) => toCsv(withComparison(runs)) },
};

/** Some runs as a file. Loaded when the first one is made: it brings Markdown, formulas and the comparison. */
export async function makeFile(format: ExportFormat, runs: readonly Run[], at: number): Promise<ExportFile> {
  const { extension, mediaType, make } = makers[format];
  return { name: fileName(runs, extension, at), mediaType, text: await make(runs, at) };
}

/** Questions with all their answers as Markdown, for the clipboard. */
export function copyText(runs: readonly Run[], at: number): string {
  const labels = reportLabels(runs.length, at);
  return runs.map((run) => answersMarkdown(describeRun(run), labels, markdownReader)).join('\n');
}
