import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../utils/domain.ts';
import { readLines } from '../../../utils/store/export/backup/read-lines.ts';
import { restoreBackup } from '../../../utils/store/export/backup/restore-backup.ts';
import { canonicalJson } from '../../../utils/store/export/canonical-json.ts';
import { answerOf, runOf } from '../../components/compare/run-of.ts';
import { arbitraryRuns } from './arbitrary-run.ts';
import { backupOf, pack, unpack } from './backup-files.ts';

/** Remembers what it was told to write; `shown` is what a person would see. */
function memoryTarget() {
  let staged: Run[] = [];
  let shown: Run[] = [];
  return {
    target: {
      stage: async (runs: readonly Run[]) => {
        staged.push(...runs);
        return runs.length;
      },
      show: async () => {
        shown = staged;
      },
      discard: async () => {
        staged = [];
      },
    },
    written: () => staged,
    shown: () => shown,
  };
}

async function restore(file: Blob) {
  const memory = memoryTarget();
  return { result: await restoreBackup(file, memory.target), ...memory };
}

async function expectRefused(file: Blob, kind?: string): Promise<void> {
  const { result, written, shown } = await restore(file);
  expect(result.kind).toBe('refused');
  if (kind !== undefined) expect(result).toMatchObject({ fault: { kind } });
  expect(written()).toEqual([]);
  expect(shown()).toEqual([]);
}

const everest = runOf(answerOf(0, 'It is 8,848 m high.', 'answered'), answerOf(1, '8,848.86 m.', 'answered'));

describe('a file with other bytes', () => {
  it('is refused whole, or says exactly the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRuns.filter((runs) => runs.length > 0),
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 1, max: 255 })),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        async (runs, changes) => {
          const bytes = new Uint8Array(await (await backupOf(runs)).arrayBuffer());
          for (const [place, by] of changes) {
            const at = Math.floor(place * bytes.length);
            bytes[at] = (bytes[at] ?? 0) ^ by;
          }
          const { result, written, shown } = await restore(new Blob([bytes]));
          if (result.kind === 'refused') expect(written()).toEqual([]);
          // Only the unused fields of a gzip head (its time, its system) may change without changing what it holds.
          else expect(canonicalJson(shown())).toBe(canonicalJson(runs));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('cut anywhere is refused whole', async () => {
    const bytes = await (await backupOf([everest, { ...everest, id: 'b', answers: [] }])).arrayBuffer();
    for (let length = 0; length < bytes.byteLength; length += 3)
      await expectRefused(new Blob([bytes.slice(0, length)]));
  });

  it('with something after its end is refused', async () => {
    await expectRefused(new Blob([await backupOf([everest]), 'more']), 'damaged');
  });
});

type Change = (lines: unknown[]) => unknown[];

/** Places of a value, each as a way to look at it and to put something else there. */
function placesOf(value: unknown): (readonly [object, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value, key] as const, ...placesOf(inner)]);
}

/** Values of another type than any that stood there. */
const strangers = fc.constantFrom<unknown>(null, [[]], { foreign: {} }, -1.5e308);

const fileOf = (lines: readonly unknown[]) => pack(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const linesOf = async (runs: readonly Run[]) =>
  (await unpack(await backupOf(runs)))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('a file with other JSON', () => {
  it('is refused whole, wherever a value is replaced by one of another type', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRuns.filter((runs) => runs.length > 0),
        fc.nat(),
        strangers,
        async (runs, pick, stranger) => {
          const lines = await linesOf(runs);
          const places = placesOf(lines).filter(([holder]) => holder !== lines);
          const [holder, key] = places[pick % places.length] ?? [{}, ''];
          Reflect.set(holder, key, stranger);
          await expectRefused(await fileOf(lines));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is refused whole, wherever there is a field that no run has', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'apiKey', 'deletedAt', ''];
    await fc.assert(
      fc.asyncProperty(
        arbitraryRuns.filter((runs) => runs.length > 0),
        fc.nat(),
        fc.constantFrom(...names),
        async (runs, pick, name) => {
          const lines = await linesOf(runs);
          const records = [...lines, ...placesOf(lines).map(([holder, key]) => Reflect.get(holder, key) as unknown)];
          const open = records.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
          const record = open[pick % open.length] as object;
          Object.defineProperty(record, name, { value: { polluted: true }, enumerable: true, configurable: true });
          await expectRefused(await fileOf(lines));
          expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  const changes: [string, Change, string][] = [
    ['a line doubled', ([head, run, ...rest]) => [head, run, run, ...rest], 'wrong-content'],
    ['a line lost', ([head, _, ...rest]) => [head, ...rest], 'damaged'],
    ['no end', (lines) => lines.slice(0, -1), 'damaged'],
    ['no head', (lines) => lines.slice(1), 'not-a-backup'],
    ['two ends', (lines) => [...lines, lines.at(-1)], 'wrong-content'],
    [
      'a later version',
      ([, ...rest]) => [{ format: 'triptych-backup', version: 2, new: true }, ...rest],
      'newer-version',
    ],
    ['version 0', ([, ...rest]) => [{ format: 'triptych-backup', version: 0, createdAt: 1 }, ...rest], 'wrong-content'],
    ['another format', ([, ...rest]) => [{ format: 'notes', version: 1, createdAt: 1 }, ...rest], 'not-a-backup'],
    ['an answer of another run', (lines) => lines.map(strayed), 'wrong-content'],
  ];
  it.each(changes)('is refused with %s', async (_, change, kind) => {
    const other = { ...everest, id: 'other', answers: [] };
    await expectRefused(await fileOf(change(await linesOf([everest, other]))), kind);
  });

  it.each([
    ['a picture', new Blob(['\x89PNG\r\n\x1a\n']), 'not-a-backup'],
    ['nothing', new Blob([]), 'not-a-backup'],
    ['our JSON', new Blob(['{"format":"triptych-runs"}']), 'not-a-backup'],
  ])('is refused when it is %s', async (_, file, kind) => {
    await expectRefused(file, kind);
  });

  it.each([
    ['other gzip', 'just words\n', 'not-a-backup'],
    ['an empty gzip', '', 'not-a-backup'],
    ['broken JSON', '{"createdAt":1,"format":"triptych-backup","version":1}\n{"run":\n', 'wrong-content'],
  ])('is refused when it is %s', async (_, content, kind) => {
    await expectRefused(await pack(content), kind);
  });

  it('is refused when it is no UTF-8', async () => {
    await expectRefused(await pack(new Uint8Array([0x22, 0xff, 0xfe, 0x22, 0x0a])), 'damaged');
  });

  it('names the line and the field', async () => {
    const lines = await linesOf([everest]);
    const wrong = lines.map((line, index) =>
      index === 1 ? { run: { ...everest, answers: [{ ...everest.answers[0], text: 7 }] } } : line,
    );
    const { result } = await restore(await fileOf(wrong));
    expect(result).toEqual({
      kind: 'refused',
      fault: { kind: 'wrong-content', line: 2, field: 'run.answers[0].text' },
    });
  });
});

function strayed(line: unknown): unknown {
  if (typeof line !== 'object' || line === null || !('run' in line)) return line;
  const run = line.run as Run;
  return { run: { ...run, answers: run.answers.map((answer) => ({ ...answer, runId: 'elsewhere' })) } };
}

describe('a file that unpacks to far more than it is', () => {
  const limits = { longestLine: 1_000, alwaysAllowed: 10_000, highestRatio: 50 };
  const read = async (file: Blob) => {
    for await (const _ of readLines(file, undefined, limits));
  };

  it('is refused while it is unpacked, by its ratio or by a line without an end', async () => {
    const ratio = await pack('short line\n'.repeat(500_000));
    await expect(read(ratio)).rejects.toMatchObject({ fault: { kind: 'too-large' } });
    const endless = await pack(new Uint8Array(9_000));
    await expect(read(endless)).rejects.toMatchObject({ fault: { kind: 'too-large' } });
    await expect(read(await pack('fine\n'))).resolves.toBeUndefined();
  });
});

it('is refused when the file cannot be read', async () => {
  const gone = new Blob(['x']);
  Object.defineProperty(gone, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('Gone.', 'NotFoundError')) }),
  });
  await expectRefused(gone, 'unreadable');
});
