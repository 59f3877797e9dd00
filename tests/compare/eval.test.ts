import { expect, it } from 'vitest';
import { crossValidate } from '../../scripts/eval/fit-partial.ts';
import { readRates } from '../../scripts/eval/rates.ts';
import { readRows } from '../../scripts/eval/read-rows.ts';
import { type ClaimRow, scoreAlignment } from '../../scripts/eval/score-alignment.ts';
import {
  type AnswerRow,
  type LabelledRefusal,
  scoreEvasion,
  scoreFalseAlarms,
  scoreLabel,
} from '../../scripts/eval/score-outcomes.ts';

/** What the engine reached; a change that falls below it has to say why. Runs only where the labelled data is. */
const folder = process.env.EVAL_DIR;

it.skipIf(!folder)('groups sentences as well as it did', { timeout: 60_000 }, () => {
  const { same } = scoreAlignment(readRows<ClaimRow>(folder ?? '', 'claims-dev.jsonl'));
  expect(readRates(same).f1).toBeGreaterThan(0.59);
});

it.skipIf(!folder)('shows differences that are some', { timeout: 60_000 }, () => {
  const { differs } = scoreAlignment(readRows<ClaimRow>(folder ?? '', 'claims-dev.jsonl'));
  const { precision, recall } = readRates(differs);
  expect(precision).toBeGreaterThan(0.75);
  expect(recall).toBeGreaterThan(0.4);
});

it.skipIf(!folder)('knows refusals as well as it did', { timeout: 60_000 }, () => {
  const xstest = readRows<LabelledRefusal>(folder ?? '', 'refusals-xstest-dev.jsonl');
  const speechmap = readRows<LabelledRefusal>(folder ?? '', 'refusals-speechmap-dev.jsonl');
  expect(readRates(scoreLabel(xstest, 'refused').rates).f1).toBeGreaterThan(0.92);
  const { precision, recall } = readRates(scoreLabel(xstest, 'partial').rates);
  expect(precision).toBeGreaterThan(0.7);
  expect(recall).toBeGreaterThan(0.35);
  for (const language of ['en', 'zh', 'fi']) {
    expect(readRates(scoreEvasion(speechmap, 'deepseek', language).rates).f1).toBeGreaterThan(0.9);
  }
});

it.skipIf(!folder)(
  'weighs partial answers as well where it has not seen the prompt or the model',
  { timeout: 60_000 },
  () => {
    const xstest = readRows<LabelledRefusal>(folder ?? '', 'refusals-xstest-dev.jsonl');
    for (const by of ['prompt', 'model'] as const) {
      const reached = crossValidate(xstest, by).find(({ recall }) => recall >= 0.3);
      expect(reached?.precision).toBeGreaterThan(0.65);
    }
  },
);

it.skipIf(!folder)('raises a false alarm on one ordinary answer in a hundred at most', { timeout: 60_000 }, () => {
  const rows = readRows<AnswerRow>(folder ?? '', 'answers-dev.jsonl').filter(({ id }) => id.startsWith('alpaca'));
  const { alarms, answers } = scoreFalseAlarms(rows);
  expect(alarms.length / answers).toBeLessThanOrEqual(0.01);
});
