import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Answer, Run } from '../domain.ts';
import type { KeyMode } from './keys/key-keeping.ts';
import type { PassphraseLock } from './keys/passphrase-lock.ts';
import type { Sealed } from './keys/seal.ts';

/** A run without its answers. `deletedAt`: hidden and undoable, removed for good at a later start. */
export type RunRow = Omit<Run, 'answers'> & { readonly deletedAt?: number };

/** An answer without its long texts, so that a list of runs reads little. `position` is its place in the run. */
export type AnswerRow = Omit<Answer, 'text' | 'reasoning'> & { readonly position: number };

export interface AnswerText {
  readonly answerId: string;
  readonly text: string;
  readonly reasoning: string;
}

/** A key, sealed. */
export interface KeyRow extends Sealed {
  readonly service: string;
}

/** How keys are kept, and what opens them. */
export type VaultRow =
  | { readonly id: 'keeping'; readonly mode: KeyMode }
  /** The non-extractable key that wraps the others; structured clone keeps it usable and unreadable. */
  | { readonly id: 'wrapping-key'; readonly key: CryptoKey }
  | { readonly id: 'passphrase'; readonly lock: PassphraseLock };

export type TriptychDatabase = Dexie & {
  runs: EntityTable<RunRow, 'id'>;
  answers: EntityTable<AnswerRow, 'id'>;
  texts: EntityTable<AnswerText, 'answerId'>;
  keys: EntityTable<KeyRow, 'service'>;
  vault: Table<VaultRow, string>;
};

export const databaseName = 'triptych';

/** Opens lazily, at the first read or write. Changing a version needs a migration and a fixture of the old one. */
export function openDatabase(name: string = databaseName): TriptychDatabase {
  const database = new Dexie(name) as TriptychDatabase;
  database.version(1).stores({
    runs: 'id, askedAt, threadId, deletedAt',
    answers: 'id, runId, phase, startedAt',
    texts: 'answerId',
    keys: 'service',
    vault: 'id',
  });
  return database;
}

let shared: TriptychDatabase | undefined;

/** The one connection of this page or worker. */
export function database(): TriptychDatabase {
  shared ??= openDatabase();
  return shared;
}
