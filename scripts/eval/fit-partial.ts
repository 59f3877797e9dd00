import { detectLanguage } from '../../utils/compare/language/detect-language.ts';
import { readSignals } from '../../utils/compare/outcome/read-signals.ts';
import { holdsBack, readPartialSigns } from '../../utils/compare/outcome/weigh-partial.ts';
import type { LabelledRefusal } from './score-outcomes.ts';

interface Row {
  readonly signs: readonly number[];
  readonly holdsBack: boolean;
  readonly label: string;
  readonly prompt: string;
  readonly model: string;
}

interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** One point of a precision and recall curve: every row with at least this score counts as partial. */
export interface CurvePoint {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  /** Which labels those rows have. */
  readonly labels: Readonly<Record<string, number>>;
}

const PENALTY = 1;
const STEPS = 4000;
const RATE = 2;
const FOLDS = 10;

/** The signs by name, and the model that fits all rows. */
export function fitPartial(rows: readonly LabelledRefusal[]): { names: string[] } & Model {
  const read = readAll(rows);
  const signals = readSignals('', 'en', [], '');
  return { names: Object.keys(readPartialSigns(signals)), ...fitModel(read) };
}

/** Scores of rows that the model has not seen: prompts in ten parts, or each model left out once. */
export function crossValidate(rows: readonly LabelledRefusal[], by: 'prompt' | 'model'): CurvePoint[] {
  const read = readAll(rows);
  const groups = [...new Set(read.map((row) => row[by]))].sort();
  const folds = Math.min(FOLDS, groups.length);
  const foldOf = new Map(groups.map((group, index) => [group, index % folds]));
  const scored = Array.from({ length: folds }, (_, fold) => {
    const model = fitModel(read.filter((row) => foldOf.get(row[by]) !== fold));
    return read
      .filter((row) => foldOf.get(row[by]) === fold)
      .map((row) => ({ label: row.label, score: row.holdsBack ? score(model, row.signs) : 0 }));
  }).flat();
  return drawCurve(scored);
}

function readAll(rows: readonly LabelledRefusal[]): Row[] {
  return rows.map(({ answer, prompt, label, model }) => {
    const signals = readSignals(answer, detectLanguage(answer, detectLanguage(prompt)), [], prompt);
    return { signs: Object.values(readPartialSigns(signals)), holdsBack: holdsBack(signals), label, prompt, model };
  });
}

/** Logistic regression by gradient descent on the rows that hold back. */
function fitModel(rows: readonly Row[]): Model {
  const used = rows.filter((row) => row.holdsBack);
  const size = used[0]?.signs.length ?? 0;
  let model: Model = { weights: Array.from({ length: size }, () => 0), bias: 0 };
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = model.weights.map((weight) => PENALTY * weight);
    let biasSlope = 0;
    for (const { signs, label } of used) {
      const error = score(model, signs) - Number(label === 'partial');
      signs.forEach((sign, index) => {
        slopes[index] = (slopes[index] ?? 0) + error * sign;
      });
      biasSlope += error;
    }
    const rate = RATE / used.length;
    model = {
      weights: model.weights.map((weight, index) => weight - rate * (slopes[index] ?? 0)),
      bias: model.bias - rate * biasSlope,
    };
  }
  return model;
}

function score({ weights, bias }: Model, signs: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, index) => sum + weight * (signs[index] ?? 0), bias)));
}

function drawCurve(scored: readonly { readonly label: string; readonly score: number }[]): CurvePoint[] {
  const labelled = scored.filter(({ label }) => label === 'partial').length;
  const sorted = scored.filter((row) => row.score > 0).sort((a, b) => b.score - a.score);
  const labels: Record<string, number> = {};
  return sorted.flatMap(({ label, score: threshold }, index) => {
    labels[label] = (labels[label] ?? 0) + 1;
    if (sorted[index + 1]?.score === threshold) return [];
    const found = labels.partial ?? 0;
    return [
      { threshold, precision: found / (index + 1), recall: found / Math.max(1, labelled), labels: { ...labels } },
    ];
  });
}
