import { type CurvePoint, crossValidate, fitPartial } from './fit-partial.ts';
import type { LabelledRefusal } from './score-outcomes.ts';

/** Recalls at which a curve is printed: the least threshold that reaches each. */
const RECALLS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];

/** The weights of partial answers fitted to all rows, and their curves on rows that they have not seen. */
export function printCurves(rows: readonly LabelledRefusal[]): void {
  const { names, weights, bias } = fitPartial(rows);
  const shown = names.map((name, index) => `${name} ${weights[index]?.toFixed(2)}`);
  console.log(`\npartial, fitted to all rows: ${shown.join(', ')}, bias ${bias.toFixed(2)}`);
  for (const by of ['prompt', 'model'] as const) {
    console.log(
      `\npartial, cross-validated by ${by}: threshold, precision, recall, F1, labels of what is called partial`,
    );
    const curve = crossValidate(rows, by);
    for (const least of RECALLS) {
      const point = curve.find(({ recall }) => recall >= least);
      if (point) console.log(describePoint(point));
    }
  }
}

function describePoint({ threshold, precision, recall, labels }: CurvePoint): string {
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `${[threshold, precision, recall, f1].map((figure) => figure.toFixed(3)).join('  ')}  ${JSON.stringify(labels)}`;
}
