import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type TriptychDatabase } from '../../../utils/store/db.ts';
import { deleteRuns, undeleteRuns } from '../../../utils/store/history.ts';
import { markRun } from '../../../utils/store/mark-run.ts';
import { bulkSize, indexPending, mergeStaged, stagedAtRest } from '../../../utils/store/search/index-pending.ts';
import { type FoundRun, type RunFilters, searchRuns } from '../../../utils/store/search/search-runs.ts';
import { storeRun } from './stored-run.ts';

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`search-${databases}`);
});

afterEach(async () => {
  await db.delete();
});

async function search(text: string, filters: RunFilters = {}): Promise<FoundRun[]> {
  const runs: FoundRun[] = [];
  for await (const page of searchRuns({ text, filters }, { db })) runs.push(...page.runs);
  return runs;
}

const idsOf = async (text: string, filters?: RunFilters) => (await search(text, filters)).map(({ id }) => id);

/** A run can be waiting, staged or in a segment: what is found must not depend on it. */
const places = {
  'not indexed yet': async () => {},
  staged: () => indexPending(db),
  'in a segment': async () => {
    await indexPending(db);
    await mergeStaged(db);
  },
};

describe.each(Object.entries(places))('a history that is %s', (_, settle) => {
  beforeEach(async () => {
    await storeRun(db, {
      id: 'taiwan',
      askedAt: 1,
      question: 'Is Taiwan a country?',
      answers: ['I cannot discuss this.', 'Taiwan governs itself; its capital is Taipei.'],
      outcomes: ['refused', 'answered'],
    });
    await storeRun(db, {
      id: 'mountain',
      askedAt: 2,
      question: 'Où est le Mont Blanc?',
      answers: ['Il se trouve dans les Alpes, à 4 806 m.', 'It is 4,807 m high. The café is closed.'],
      page: { url: 'https://fr.wikipedia.org/wiki/Mont_Blanc', title: 'Massif des Aiguilles' },
      differences: { compared: 2, differing: 1, differingFigures: 1, onlyOne: 0 },
    });
    await storeRun(db, {
      id: 'chinese',
      askedAt: 3,
      question: '台湾是一个国家吗？',
      answers: ['这个问题有争议。', '東京タワーは333メートルです'],
      starred: true,
      tags: ['To check', 'politics'],
      note: 'Ask Anna about the wording',
    });
    await settle();
  });

  it.each([
    ['taiwan', ['taiwan']],
    ['TAIWAN', ['taiwan']],
    ['tai', ['taiwan']],
    ['ta', ['taiwan']],
    ['ro', []],
    ['t', []],
    ['capit itself', ['taiwan']],
    ['cafe', ['mountain']],
    ['ou mont', ['mountain']],
    ['"mont blanc"', ['mountain']],
    ['"blanc mont"', []],
    ['mont-blanc', ['mountain']],
    ['4,807', ['mountain']],
    ['4.807', ['mountain']],
    ['"governs itself its capital"', ['taiwan']],
    ['"governs it"', []],
    ['is', ['mountain', 'taiwan']],
    ['is -taiwan', ['mountain']],
    ['is -"4,807 m"', ['taiwan']],
    ['is -tai', ['mountain', 'taiwan']],
    ['aiguilles', ['mountain']],
    ['anna wording', ['chinese']],
    ['politics', ['chinese']],
    ['台湾', ['chinese']],
    ['国家', ['chinese']],
    ['家', ['chinese']],
    ['台国', []],
    ['一个国家', ['chinese']],
    ['个一国', []],
    ['タワー', ['chinese']],
    ['-台湾 is', ['mountain', 'taiwan']],
    ['xyzzy', []],
    ['taiwan xyzzy', []],
    ['', ['chinese', 'mountain', 'taiwan']],
    ['"', ['chinese', 'mountain', 'taiwan']],
    ['...', ['chinese', 'mountain', 'taiwan']],
  ])('finds %j', async (text, ids) => {
    expect(await idsOf(text)).toEqual(ids);
  });

  it.each([
    ['taiwna', 'taiwan'],
    ['tawain', 'taiwan'],
    ['cuontry', 'country'],
    ['governd', 'governs'],
    ['atiwan', 'taiwan'],
  ])('forgives %j', async (text, word) => {
    const settled = await db.segments.count();
    const [page] = await Array.fromAsync(searchRuns({ text, filters: {} }, { db }));
    // Words are learnt when runs are merged: those of the last few questions are found as they are written.
    if (settled === 0) return expect(page?.runs).toEqual([]);
    expect(page?.runs.map(({ id }) => id)).toEqual(['taiwan']);
    expect(page?.corrected.get(text)).toEqual([word]);
  });

  it.each<[RunFilters, string[]]>([
    [{ modelKey: 'deepseek' }, ['chinese', 'mountain', 'taiwan']],
    [{ outcome: 'refused' }, ['taiwan']],
    [{ outcome: 'refused', modelKey: 'deepseek' }, ['taiwan']],
    [{ outcome: 'refused', modelKey: 'gemini' }, []],
    [{ verdict: 'figures' }, ['mountain']],
    [{ verdict: 'only-one' }, []],
    [{ starred: true }, ['chinese']],
    [{ tag: 'to CHECK' }, ['chinese']],
    [{ host: 'fr.wikipedia.org' }, ['mountain']],
    [{ from: 2 }, ['chinese', 'mountain']],
    [{ from: 2, until: 3 }, ['mountain']],
  ])('filters by %j', async (filters, ids) => {
    expect(await idsOf('', filters)).toEqual(ids);
    expect(await idsOf('xyzzy', filters)).toEqual([]);
  });

  it('marks the hits in the question, and shows where else they are', async () => {
    const [taiwan] = await search('tai country');
    expect(taiwan?.hits.map(({ start, end }) => taiwan.questionText.slice(start, end))).toEqual(['Tai', 'country']);
    expect(taiwan?.excerpt).toBeUndefined();
    const [capital] = await search('taipei');
    expect(capital?.hits).toEqual([]);
    expect(capital?.excerpt).toMatchObject({ of: 'answer', answerId: 'taiwan:1' });
    expect(capital?.excerpt?.hits.map(({ start, end }) => capital.excerpt?.text.slice(start, end))).toEqual(['Taipei']);
    expect((await search('aiguilles'))[0]?.excerpt).toMatchObject({ of: 'page', text: 'Massif des Aiguilles' });
  });

  it('follows what is changed, deleted and brought back at once', async () => {
    await markRun('taiwan', { starred: true, note: 'Formosa' }, db);
    expect(await idsOf('formosa', { starred: true })).toEqual(['taiwan']);
    await markRun('taiwan', { starred: undefined, note: undefined }, db);
    await indexPending(db);
    expect(await idsOf('formosa')).toEqual([]);
    expect(await idsOf('', { starred: true })).toEqual(['chinese']);
    await deleteRuns(['taiwan'], 1, db);
    expect(await idsOf('taiwan')).toEqual([]);
    await settle();
    expect(await idsOf('taiwan')).toEqual([]);
    await undeleteRuns(['taiwan'], db);
    expect(await idsOf('taiwan')).toEqual(['taiwan']);
    await settle();
    expect(await idsOf('taiwan')).toEqual(['taiwan']);
  });
});

describe('a long history', () => {
  it('comes in pages, newest first, counted before they are read, and ends when it is told to', async () => {
    for (let index = 0; index < 30; index += 1) {
      await storeRun(db, { id: `run-${index}`, askedAt: index, question: `Same words ${index}` });
    }
    await indexPending(db);
    const controller = new AbortController();
    const pages = searchRuns({ text: 'same', filters: {} }, { db, pageSizes: [4, 10], signal: controller.signal });
    const first = await pages.next();
    expect(first.value).toMatchObject({ count: 30, isCounted: true, unindexed: 0 });
    expect(first.value?.runs.map(({ id }) => id)).toEqual(['run-29', 'run-28', 'run-27', 'run-26']);
    expect((await pages.next()).value?.runs).toHaveLength(10);
    controller.abort();
    expect(await pages.next()).toEqual({ done: true, value: undefined });
  });

  it('merges its last runs by itself, and has none of them twice', async () => {
    for (let index = 0; index < stagedAtRest + 6; index += 1) {
      await storeRun(db, { id: `run-${index}`, askedAt: index, question: `Same words ${index}` });
    }
    await indexPending(db);
    expect(await db.staged.count()).toBe(0);
    expect(await db.segments.count()).toBe(1);
    expect(await idsOf('words')).toHaveLength(stagedAtRest + 6);
    await markRun('run-3', { tags: ['odd'] }, db);
    await indexPending(db);
    expect(await idsOf('words')).toHaveLength(stagedAtRest + 6);
    expect(await idsOf('odd words')).toEqual(['run-3']);
  });

  it('that was imported goes into the index at once', async () => {
    const ids = Array.from({ length: bulkSize + 10 }, (_, index) => `run-${index}`);
    await db.runs.bulkAdd(
      ids.map((id, index) => {
        const question = { text: `Same words ${index}`, way: 'panel' as const };
        return { id, threadId: id, question, askedAt: index, listedAt: index, questionKey: '', summaries: [] };
      }),
    );
    await db.pending.bulkAdd(ids.map((runId) => ({ runId, stamp: '' })));
    const [before] = await Array.fromAsync(searchRuns({ text: 'words', filters: {} }, { db }));
    expect(before?.unindexed).toBe(ids.length - (before?.count ?? 0));
    await indexPending(db);
    expect(await db.documents.count()).toBe(bulkSize);
    expect(await db.staged.count()).toBe(10);
    expect(await idsOf('words')).toHaveLength(ids.length);
    expect(await idsOf('words 700')).toEqual(['run-700']);
  });

  it('is what a look at every run would find', async () => {
    const word = fc.constantFrom('tai', 'taiwan', 'taipei', 'ta', 'mont', 'blanc', 'blancs', 'is', 'a');
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
    const query = fc.array(fc.tuple(word, fc.constantFrom('word', 'exact', 'without')), { minLength: 1, maxLength: 3 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(texts, query, fc.nat(12), async (runs, parts, merged) => {
        round += 1;
        const own = openDatabase(`property-${databases}-${round}`);
        try {
          for (const [index, words] of runs.entries()) {
            await storeRun(own, { id: `${index}`, askedAt: index, question: words.join(' ') });
            if (index === merged) {
              await indexPending(own);
              await mergeStaged(own);
            }
          }
          const typed = parts
            .map(([one, kind]) => ({ word: one, exact: `"${one}"`, without: `-${one}` })[kind])
            .join(' ');
          const isMeant = (words: readonly string[]) =>
            parts.every(([one, kind]) => {
              if (kind === 'without') return !words.includes(one);
              return words.some((other) => (kind === 'word' && one.length > 1 ? other.startsWith(one) : other === one));
            });
          const wanted = runs.flatMap((words, index) => (isMeant(words) ? [`${index}`] : [])).reverse();
          const found: string[] = [];
          for await (const page of searchRuns({ text: typed, filters: {} }, { db: own })) {
            if (page.corrected.size === 0) found.push(...page.runs.map(({ id }) => id));
          }
          if (found.length > 0 || wanted.length > 0) expect(found).toEqual(wanted);
        } finally {
          await own.delete();
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('an index that was ended in the middle', () => {
  it.each(['pending', 'staged', 'documents', 'segments', 'times', 'postings', 'vocabulary'])(
    'while it wrote %s has all runs once after the next start',
    async (store) => {
      const count = stagedAtRest + 5;
      for (let index = 0; index < count; index += 1) {
        await storeRun(db, { id: `run-${index}`, askedAt: index, question: `Same words ${index}` });
      }
      const { put, delete: remove } = IDBObjectStore.prototype;
      const fail = function (this: IDBObjectStore, ...args: never[]) {
        if (this.name === store && db.name === this.transaction.db.name)
          throw new DOMException('Killed.', 'AbortError');
        return args;
      };
      IDBObjectStore.prototype.put = function (...args) {
        fail.call(this);
        return put.apply(this, args);
      };
      IDBObjectStore.prototype.delete = function (...args) {
        fail.call(this);
        return remove.apply(this, args);
      };
      await expect(indexPending(db)).rejects.toThrow();
      Object.assign(IDBObjectStore.prototype, { put, delete: remove });
      await indexPending(db);
      expect(await idsOf('words')).toHaveLength(count);
      expect(await db.pending.count()).toBe(0);
      expect(await db.documents.count()).toBe(count);
    },
  );
});
