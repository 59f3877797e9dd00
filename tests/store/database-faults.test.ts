import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHealthReport } from '../../utils/store/database-health.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { isDiskFull } from '../../utils/store/is-disk-full.ts';
import { type DatabaseBirth, noticeLoss } from '../../utils/store/notice-loss.ts';
import { storeRun } from './search/stored-run.ts';

let name: string;
let databases = 0;
let db: TriptychDatabase;
let health = createHealthReport();

beforeEach(() => {
  databases += 1;
  name = `faults-${databases}`;
  health = createHealthReport();
  db = openDatabase(name, health);
});

afterEach(async () => {
  await db.delete();
});

describe('a page of an older version', () => {
  it('lets go of a database that a newer one changes, says so, and goes on with it', async () => {
    await storeRun(db, { id: 'a', question: 'Why?' });
    const heard = vi.fn();
    health.subscribe(heard);
    const stores = Object.fromEntries(db.tables.map(({ name: table, schema }) => [table, schema.primKey.src]));
    const newer = new Dexie(name);
    newer.version(db.verno + 1).stores({ ...stores, moods: 'id' });
    await newer.open();
    expect(health.read()).toBe('outdated');
    expect(heard).toHaveBeenCalledOnce();
    expect((await db.runs.get('a'))?.question.text).toBe('Why?');
    // It is of the older version for as long as it is open.
    expect(health.read()).toBe('outdated');
    newer.close();
  });

  it('that does not let go is told of by the newer one, until it does', async () => {
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const opening = db.open();
    await vi.waitFor(() => expect(health.read()).toBe('blocked'));
    stubborn.close();
    await opening;
    expect(health.read()).toBe('fine');
  });
});

it.each([
  [new DOMException('No room.', 'QuotaExceededError'), true],
  [Object.assign(new Error('Aborted'), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }), true],
  [new Error('Failed', { cause: new DOMException('No room.', 'QuotaExceededError') }), true],
  [new DOMException('Internal error opening backing store.', 'UnknownError'), false],
  [undefined, false],
  ['QuotaExceededError', false],
])('%s is a full disk: %s', (error, isFull) => {
  expect(isDiskFull(error)).toBe(isFull);
});

describe('a history that the browser removed', () => {
  let outside: DatabaseBirth | undefined;
  const kept = {
    read: async () => outside,
    write: async (value: DatabaseBirth) => {
      outside = value;
    },
  };
  const look = (id: string) =>
    noticeLoss(
      db,
      kept,
      () => 7,
      () => id,
    );

  beforeEach(() => {
    outside = undefined;
  });

  it('is not one that never was', async () => {
    expect(await look('first')).toBeUndefined();
    expect(await look('second')).toBeUndefined();
    expect(outside).toEqual({ id: 'first' });
  });

  it('is noticed at the next start, and said until the person has read it', async () => {
    await look('first');
    await db.delete();
    db = openDatabase(name, health);
    expect(await look('second')).toBe(7);
    expect(await look('third')).toBe(7);
    outside = { id: 'second' };
    expect(await look('third')).toBeUndefined();
  });

  it('is not one whose settings were removed', async () => {
    await look('first');
    outside = undefined;
    expect(await look('second')).toBeUndefined();
    expect(outside).toEqual({ id: 'first' });
  });
});
