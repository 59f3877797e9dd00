import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../../../utils/domain.ts';
import { openDatabase, type TriptychDatabase } from '../../../utils/store/db.ts';
import { restoreBackup } from '../../../utils/store/export/backup/restore-backup.ts';
import { writeBackup } from '../../../utils/store/export/backup/write-backup.ts';
import { deleteRuns, listRuns } from '../../../utils/store/history.ts';
import { createKeyStore } from '../../../utils/store/keys/key-store.ts';
import { createRestoreTarget, dropStaged } from '../../../utils/store/restore-target.ts';
import { createRunSource } from '../../../utils/store/run-source.ts';
import { createRunStore } from '../../../utils/store/runs.ts';
import { answerOf, runOf } from '../../components/compare/run-of.ts';
import { createMemorySecrets } from '../keys/memory-secrets.ts';
import { arbitraryRuns } from './arbitrary-run.ts';
import { backupOf, createdAt, unpack } from './backup-files.ts';

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`backup-${databases}`);
});

afterEach(async () => {
  await db.delete();
});

async function keep(runs: readonly Run[], into = db): Promise<void> {
  for (const run of runs) await createRunStore(into).save(run, new Set(run.answers.map(({ id }) => id)));
}

const backUp = (from = db) => new Response(writeBackup(createRunSource(from), { createdAt })).blob();

/** Every row of every table but the keys. */
async function rowsOf(from = db): Promise<string> {
  const tables = [from.runs, from.answers, from.texts];
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
}

const one = (id: string, text: string, askedAt = 1_000): Run => {
  const run = runOf(answerOf(0, text, 'answered'), answerOf(2, `${text} too`, 'answered'));
  return {
    ...run,
    id,
    threadId: id,
    askedAt,
    answers: run.answers.map((answer) => ({ ...answer, id: `${id}:${answer.model.key}`, runId: id })),
  };
};

describe('a backup', () => {
  it('brings back the same history, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRuns, async (runs) => {
        databases += 1;
        const from = openDatabase(`backup-from-${databases}`);
        const to = openDatabase(`backup-to-${databases}`);
        try {
          await keep(runs, from);
          const file = await backUp(from);
          expect(await restoreBackup(file, createRestoreTarget(to))).toEqual({
            kind: 'restored',
            restored: runs.length,
            alreadyHere: 0,
          });
          expect(await unpack(await backUp(to))).toBe(await unpack(file));
          expect(await listRuns(100, undefined, to)).toEqual(await listRuns(100, undefined, from));
        } finally {
          await from.delete();
          await to.delete();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds no key', async () => {
    const canary = 'sk-canary-5f1c9b7e2d';
    const keys = createKeyStore({ db, secrets: createMemorySecrets() });
    await keys.keepAs('remembered');
    await keys.save('openai', canary);
    await keep([one('a', 'An answer')]);
    const text = await unpack(await backUp());
    expect(text).toContain('An answer');
    expect(text).not.toContain(canary);
    expect(text).not.toMatch(/cipher|wrapping-key|keyEnding/);
  });

  it('leaves out what was deleted', async () => {
    await keep([one('a', 'Stays'), one('b', 'Goes', 2_000)]);
    await deleteRuns(['b'], 5_000, db);
    const text = await unpack(await backUp());
    expect(text).toContain('Stays');
    expect(text).not.toContain('Goes');
  });

  it('says how far it is, and can be stopped', async () => {
    await keep(Array.from({ length: 60 }, (_, index) => one(`run-${index}`, 'text', index)));
    const parts: number[] = [];
    const stop = new AbortController();
    const stream = writeBackup(createRunSource(db), {
      createdAt,
      signal: stop.signal,
      onProgress: (part) => {
        parts.push(part);
        stop.abort();
      },
    });
    await expect(new Response(stream).blob()).rejects.toThrow(/abort/i);
    expect(parts).toEqual([25 / 60]);
  });
});

describe('restoring', () => {
  it('doubles nothing, and leaves what is here as it is', async () => {
    await keep([one('a', 'Mine')]);
    const before = await rowsOf();
    const file = await backupOf([one('a', 'Another text under the same id')]);
    expect(await restoreBackup(file, createRestoreTarget(db))).toEqual({
      kind: 'restored',
      restored: 0,
      alreadyHere: 1,
    });
    expect(await rowsOf()).toBe(before);
  });

  it('knows a run that is here under another id, and lets its follow-ups follow the one here', async () => {
    await keep([one('mine', 'The same')]);
    const follower = { ...one('next', 'More', 2_000), threadId: 'theirs', follows: { runId: 'theirs' } };
    const file = await backupOf([one('theirs', 'The same'), follower]);
    expect(await restoreBackup(file, createRestoreTarget(db))).toMatchObject({ restored: 1, alreadyHere: 1 });
    const run = await createRunStore(db).load('next');
    expect(run).toMatchObject({ threadId: 'mine', follows: { runId: 'mine' } });
  });

  it('brings back what was deleted here', async () => {
    await keep([one('a', 'text')]);
    const file = await backUp();
    await deleteRuns(['a'], 5_000, db);
    expect(await restoreBackup(file, createRestoreTarget(db))).toMatchObject({ restored: 1 });
    expect(await unpack(await backUp())).toBe(await unpack(file));
  });

  it('takes an answer that was still being written for an interrupted one', async () => {
    const { outcome: _, endedAt: __, ...open } = answerOf(0, 'Mount Eve', 'answered');
    const file = await backupOf([runOf({ ...open, phase: 'writing' })]);
    await restoreBackup(file, createRestoreTarget(db));
    const run = await createRunStore(db).load('run');
    expect(run?.answers[0]).toMatchObject({ phase: 'ended', outcome: 'interrupted', endedAt: createdAt });
  });

  it('refuses a file whose answers would take the place of others here', async () => {
    await keep([one('a', 'Mine')]);
    const before = await rowsOf();
    const thief = one('b', 'Theirs', 9_000);
    const answers = thief.answers.map((answer, index) => (index === 0 ? { ...answer, id: 'a:deepseek' } : answer));
    const file = await backupOf([one('c', 'First', 8_000), { ...thief, answers }]);
    expect(await restoreBackup(file, createRestoreTarget(db))).toEqual({
      kind: 'refused',
      fault: { kind: 'conflict' },
    });
    expect(await rowsOf()).toBe(before);
  });

  it('can be stopped at any moment, and leaves no trace', async () => {
    await keep([one('a', 'Mine')]);
    const before = await rowsOf();
    const file = await backupOf(Array.from({ length: 120 }, (_, index) => one(`run-${index}`, 'text', 2_000 + index)));
    for (const step of ['checking', 'restoring'] as const) {
      const stop = new AbortController();
      const target = createRestoreTarget(db);
      let batches = 0;
      const result = await restoreBackup(
        file,
        {
          ...target,
          stage: async (runs) => {
            const staged = await target.stage(runs);
            batches += 1;
            if (batches === 2) stop.abort();
            return staged;
          },
        },
        { signal: stop.signal, onProgress: (progress) => step === 'checking' && stop.abort(progress) },
      );
      expect(result).toEqual({ kind: 'cancelled' });
      expect(batches).toBe(step === 'checking' ? 0 : 2);
      expect(await rowsOf()).toBe(before);
    }
  });

  it('shows nothing of a restore that was killed, and drops it at the next start', async () => {
    await keep([one('a', 'Mine')]);
    const before = await rowsOf();
    const target = createRestoreTarget(db);
    await target.stage(Array.from({ length: 250 }, (_, index) => one(`run-${index}`, 'text', 2_000 + index)));
    expect(await listRuns(500, undefined, db)).toHaveLength(1);
    await dropStaged(db);
    expect(await rowsOf()).toBe(before);
  });

  it('says that it could not write, and leaves no trace', async () => {
    const target = createRestoreTarget(db);
    const result = await restoreBackup(await backupOf([one('a', 'text')]), {
      ...target,
      show: async () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      },
    });
    expect(result).toEqual({ kind: 'refused', fault: { kind: 'not-saved' } });
    expect(await db.runs.count()).toBe(0);
    expect(await db.texts.count()).toBe(0);
  });
});
