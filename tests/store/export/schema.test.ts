import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { schemaFile, schemaText } from '../../../scripts/export-schema.ts';
import type { Run } from '../../../utils/domain.ts';
import { findFault } from '../../../utils/store/export/shape/find-fault.ts';
import { runShape } from '../../../utils/store/export/shape/run-shape.ts';
import { toJson } from '../../../utils/store/export/to-json.ts';
import { answerOf, comparisonOf, runOf } from '../../components/compare/run-of.ts';
import { everestRun, failingRun, sixRun, streamingRun, taiwanRun, threadRun } from '../../gallery/runs.ts';
import { arbitraryOf } from './arbitrary-run.ts';

it('is the one in the documentation (npm run export-schema writes it)', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
});

it.each([everestRun, taiwanRun, failingRun, sixRun, threadRun, streamingRun])('fits a run of every kind', (run) => {
  expect(findFault(runShape, JSON.parse(JSON.stringify(run())))).toBeUndefined();
});

it('says where a value does not fit', () => {
  const run = runOf(answerOf(0, 'text', 'answered'));
  const [answer] = run.answers;
  const faultOf = (change: object) => findFault(runShape, { ...run, ...change });
  expect(faultOf({ askedAt: '1' })).toEqual({ path: 'askedAt', kind: 'wrong-type' });
  expect(faultOf({ askedAt: -1 })).toEqual({ path: 'askedAt', kind: 'out-of-bounds' });
  expect(faultOf({ askedAt: Number.NaN })).toEqual({ path: 'askedAt', kind: 'out-of-bounds' });
  expect(faultOf({ apiKey: 'x' })).toEqual({ path: 'apiKey', kind: 'unknown-field' });
  expect(faultOf({ answers: [{ ...answer, outcome: 'toString' }] })).toMatchObject({ path: 'answers[0].outcome' });
  expect(faultOf({ question: { text: 'x'.repeat(11 * 1024 * 1024), way: 'panel' } })).toMatchObject({
    path: 'question.text',
    kind: 'out-of-bounds',
  });
  const { threadId: _, ...without } = run;
  expect(findFault(runShape, without)).toEqual({ path: 'threadId', kind: 'missing' });
});

it('JSON holds all that is kept but what was masked, with the comparison, in the same bytes each time', () => {
  fc.assert(
    fc.property(arbitraryOf(runShape) as fc.Arbitrary<Run>, (run) => {
      const { comparison: _, ...read } = JSON.parse(toJson([{ run }], 0)).runs[0];
      const { masks: __, ...question } = run.question;
      expect(read).toEqual(JSON.parse(JSON.stringify({ ...run, question })));
      const reordered = Object.fromEntries(Object.entries(run).reverse()) as unknown as Run;
      expect(toJson([{ run: reordered }], 0)).toBe(toJson([{ run }], 0));
    }),
    { numRuns: 50 },
  );
  const comparison = comparisonOf([{ verdict: 'differs', says: [['run:deepseek', 0, 3]] }]);
  const document = JSON.parse(toJson([{ run: runOf(), comparison }], Date.UTC(2026, 10, 23)));
  expect(document).toMatchObject({ format: 'triptych-runs', version: 1, exportedAt: '2026-11-23T00:00:00.000Z' });
  expect(document.runs[0].comparison).toEqual(comparison);
});
