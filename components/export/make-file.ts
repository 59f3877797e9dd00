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
  make(runs: readonly Run[], at: number): Promise<string>;
}

/** Runs between two pauses: comparing one takes some milliseconds, and the page is to stay at hand. */
const pauseAfter = 8;

/** Does something with each run, with pauses in which the page can be used. */
async function mapInTurns<Result>(runs: readonly Run[], work: (run: Run) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, run] of runs.entries()) {
    if (index > 0 && index % pauseAfter === 0) await new Promise((resolve) => setTimeout(resolve));
    results.push(work(run));
  }
  return results;
}

const describeAll = (runs: readonly Run[]) => mapInTurns(runs, (run) => describeRun(run));
const withComparison = (runs: readonly Run[]) =>
  mapInTurns(runs, (run) => ({ run, comparison: compareNow(run).comparison }));

const makers: Readonly<Record<ExportFormat, Maker>> = {
  report: {
    extension: 'html',
    mediaType: 'text/html',
    make: async (runs, at) => toHtmlReport(await describeAll(runs), reportTools(runs.length, at)),
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    make: async (runs, at) => toMarkdown(await describeAll(runs), reportLabels(runs.length, at), markdownReader),
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    make: async (runs, at) => toJson(await withComparison(runs), at),
  },
  csv: { extension: 'csv', mediaType: 'text/csv', make: async (runs) => toCsv(await withComparison(runs)) },
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
