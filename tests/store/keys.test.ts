import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { createKeyStore } from '../../utils/store/keys.ts';

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`keys-${databases}`);
});

afterEach(async () => {
  await db.delete();
});

describe('the key store', () => {
  it('gives back what was kept, also to the next background', async () => {
    await createKeyStore(db).save('deepseek', 'canary-key-1');
    await createKeyStore(db).save('gemini', 'canary-key-2');
    const later = createKeyStore(db);
    expect(await later.read('deepseek')).toBe('canary-key-1');
    expect(await later.read('gemini')).toBe('canary-key-2');
    expect(await later.read('openai')).toBeUndefined();
  });

  it('writes no key in plain, and wraps the same key differently each time', async () => {
    const keys = createKeyStore(db);
    await keys.save('deepseek', 'canary-key-1');
    await keys.save('gemini', 'canary-key-1');
    const [one, two] = await db.keys.toArray();
    const bytes = (row: typeof one) => Buffer.from(new Uint8Array(row?.cipher ?? new ArrayBuffer(0)));
    expect(bytes(one).includes('canary')).toBe(false);
    expect(bytes(one).equals(bytes(two))).toBe(false);
    expect((await db.vault.get('wrapping-key'))?.key.extractable).toBe(false);
  });

  it('forgets, and reads a damaged row as absent', async () => {
    const keys = createKeyStore(db);
    await keys.save('deepseek', 'canary-key-1');
    await keys.save('gemini', 'canary-key-2');
    await keys.forget('deepseek');
    await db.keys.update('gemini', { cipher: new Uint8Array(40).buffer });
    expect(await keys.read('deepseek')).toBeUndefined();
    expect(await keys.read('gemini')).toBeUndefined();
  });

  it('agrees on one wrapping key when two pages make one at once', async () => {
    await Promise.all([createKeyStore(db).save('deepseek', 'one'), createKeyStore(db).save('gemini', 'two')]);
    const keys = createKeyStore(db);
    expect([await keys.read('deepseek'), await keys.read('gemini')]).toEqual(['one', 'two']);
  });
});
