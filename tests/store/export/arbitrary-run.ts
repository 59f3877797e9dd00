import fc from 'fast-check';
import type { Run } from '../../../utils/domain.ts';
import { runShape } from '../../../utils/store/export/shape/run-shape.ts';
import type { ShapeNode } from '../../../utils/store/export/shape/shape.ts';

/** Texts as models write them, and as nobody should. */
const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    'Mount Everest is **8,848.86 m** high.\n\n- one\n- two',
    '珠穆朗玛峰高 8848.86 米。',
    '=HYPERLINK("http://127.0.0.1/")',
    '</script><img src=x onerror=alert(1)>',
    '```js\nopen fence',
    '\uD800 half a character',
    '"quotes", commas,\r\nand lines',
    '__proto__',
  ),
);

/** Any value of a shape: every optional field comes and goes. */
export function arbitraryOf(node: ShapeNode): fc.Arbitrary<unknown> {
  switch (node.kind) {
    case 'text':
      return texts;
    case 'number':
      return fc.oneof(
        fc.integer({ min: node.least, max: Math.min(node.most, 2 ** 45) }),
        fc.double({ min: node.least, max: Math.min(node.most, 1e6), noNaN: true }).map((value) => value + 0),
      );
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...node.values);
    case 'list':
      return fc.array(arbitraryOf(node.of), { maxLength: 3 });
    case 'record': {
      const fields = Object.entries(node.fields);
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field.node)])), {
        requiredKeys: fields.filter(([, field]) => !field.isOptional).map(([name]) => name),
        noNullPrototype: true,
      });
    }
  }
}

/** Runs as a history can hold them: their own ids and moments, answers that belong to their run and have ended. */
export const arbitraryRuns: fc.Arbitrary<Run[]> = fc
  .array(arbitraryOf(runShape) as fc.Arbitrary<Run>, { maxLength: 5 })
  .map((runs) =>
    runs.map((run, index) => ({
      ...run,
      id: `run-${index}`,
      threadId: `run-${Math.floor(index / 2)}`,
      askedAt: 1_700_000_000_000 + index,
      answers: run.answers.map((answer, position) => ({
        ...answer,
        id: `run-${index}:${position}`,
        runId: `run-${index}`,
        phase: 'ended',
        outcome: answer.outcome ?? 'answered',
      })),
    })),
  );
