import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type {
  ComparedPart,
  Comparison,
  FactRow,
  FactValue,
  Group,
  Reason,
  Run,
  Segment,
  TextRange,
} from '../utils/domain.ts';
import { endShape, headShape, runLineShape } from '../utils/store/export/backup/backup-format.ts';
import { runShape } from '../utils/store/export/shape/run-shape.ts';
import {
  choice,
  flag,
  list,
  number,
  optional,
  record,
  type ShapeNode,
  text,
} from '../utils/store/export/shape/shape.ts';
import { toJsonSchema } from '../utils/store/export/shape/to-json-schema.ts';
import { runsFormat, runsVersion } from '../utils/store/export/to-json.ts';

/*
 * Writes docs/export-format.schema.json, which describes our files to other tools. It is made from the shapes that
 * files are checked against when they come in, so that it cannot say anything else.
 */

export const schemaFile = fileURLToPath(new URL('../docs/export-format.schema.json', import.meta.url));

const most = Number.MAX_SAFE_INTEGER;
const name = text(100_000);
const offset = number(0, most);
const range = record<TextRange>({ answerId: name, start: offset, end: offset });

const comparison = record<Comparison>({
  segments: list(
    record<Segment>({
      id: name,
      answerId: name,
      start: offset,
      end: offset,
      kind: choice<Segment['kind']>({
        sentence: true,
        heading: true,
        'list-item': true,
        code: true,
        'table-row': true,
        quote: true,
        math: true,
      }),
      headingId: optional(name),
    }),
    most,
  ),
  groups: list(
    record<Group>({
      id: name,
      segmentIds: list(name, most),
      verdict: choice<Group['verdict']>({ 'all-say': true, 'some-say': true, differs: true, 'only-one': true }),
      reasons: list(
        record<Reason>({
          kind: choice<Reason['kind']>({
            figure: true,
            date: true,
            name: true,
            negation: true,
            'yes-no': true,
            advice: true,
            code: true,
          }),
          ranges: list(range, most),
        }),
        most,
      ),
      centralId: name,
      wordRanges: list(range, most),
    }),
    most,
  ),
  facts: list(
    record<FactRow>({
      label: name,
      kind: choice<FactRow['kind']>({ figure: true, date: true, name: true }),
      differs: flag(),
      values: list(record<FactValue>({ ranges: list(range, most) }), most),
    }),
    most,
  ),
  similarity: list(list(number(0, 1), most), most),
  precise: flag(),
  shortened: list(record<ComparedPart>({ answerId: name, end: offset }), most),
  missing: list(name, most),
});

/** The run of an export has its comparison beside what is kept of it. */
function exportedRun(run: ShapeNode): ShapeNode {
  if (run.kind !== 'record') throw new Error('A run is a record.');
  return { ...run, fields: { ...run.fields, comparison: { node: comparison, isOptional: true } } };
}

/** What an export (`runs`) and each line of a backup look like, as JSON Schema. */
export function exportSchema(): Record<string, unknown> {
  const document = record<{ format: typeof runsFormat; exportedAt: string; version: number; runs: readonly Run[] }>({
    format: choice({ [runsFormat]: true }),
    version: number(runsVersion, runsVersion),
    exportedAt: text(100),
    runs: list(exportedRun(runShape) as typeof runShape, most),
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Files of Triptych',
    description:
      'Described in export-format.md. A JSON export is `runs`; each line of a backup is one of `backupLine`.',
    oneOf: [{ $ref: '#/$defs/runs' }, { $ref: '#/$defs/backupLine' }],
    $defs: {
      runs: toJsonSchema(document),
      backupLine: { oneOf: [headShape, runLineShape, endShape].map(toJsonSchema) },
    },
  };
}

export function schemaText(): string {
  return `${JSON.stringify(exportSchema(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(schemaFile, schemaText());
