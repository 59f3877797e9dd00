import type { ReportTools } from '../../utils/store/export/report/report-tools.ts';
import { identityOf, letterOf } from '../shared/identity.ts';
import identity from '../styles/identity.css?raw';
import tokens from '../styles/tokens.css?raw';
import verdicts from '../styles/verdicts.css?raw';
import { markdownReader } from './markdown-reader.ts';
import own from './report.css?raw';
import { reportLabels } from './report-labels.ts';

/** Comments and indentation are for us, not for the reader of a report. */
const styles = [tokens, identity, verdicts, own]
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s*\n\s*/g, '\n');

/** All that a report over `count` questions needs; `at`: when it is made, in epoch ms. */
export function reportTools(count: number, at: number): ReportTools {
  return {
    labels: reportLabels(count, at),
    reader: markdownReader,
    styles,
    identityOf: (model) => ({ name: identityOf(model), letter: letterOf(model.label) }),
  };
}
