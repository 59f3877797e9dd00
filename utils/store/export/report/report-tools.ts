import type { AskedModel } from '../../../domain.ts';
import type { ReportLabels } from '../description.ts';
import type { MarkdownReader } from '../markdown-reader.ts';

/** What drawing a report needs beside the runs. */
export interface ReportTools {
  readonly labels: ReportLabels;
  readonly reader: MarkdownReader;
  /** The style sheet, whole. */
  readonly styles: string;
  /** The shape and hue of a model, and the letter in it. */
  identityOf(model: AskedModel): { readonly name: string; readonly letter: string };
}
