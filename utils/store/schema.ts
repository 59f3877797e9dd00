import type Dexie from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { Answer, AnswerPhase, AskedModel, EarlierText, Outcome, Question, QuestionImage, Run } from '../domain.ts';
import type { KeyMode } from './keys/key-keeping.ts';
import type { PassphraseLock } from './keys/passphrase-lock.ts';
import type { Sealed } from './keys/seal.ts';

/** An answer in a list: who gave it, and how it ended. */
export interface AnswerSummary {
  readonly answerId: string;
  readonly model: Pick<AskedModel, 'key' | 'providerId' | 'label'>;
  readonly phase: AnswerPhase;
  readonly outcome?: Outcome;
}

/** A run without its answers, and all that a list draws of it: one row is read for one line. */
export type RunRow = Omit<Run, 'answers' | 'unsaved' | 'question'> & {
  /** Without its images. */
  readonly question: Omit<Question, 'images'>;
  /** When it was asked; absent while the run is deleted, so that no list meets it. */
  readonly listedAt?: number;
  /** Hidden and undoable since then, removed for good at a later start. */
  readonly deletedAt?: number;
  /** The same for every asking of the same question, see `questionKey`. */
  readonly questionKey: string;
  readonly summaries: readonly AnswerSummary[];
};

/** An answer without its long texts. `position` is its place in the run. */
export type AnswerRow = Omit<Answer, 'text' | 'reasoning' | 'earlier'> & { readonly position: number };

/** The long texts of an answer, read only when the answer is. */
export interface AnswerText {
  readonly answerId: string;
  readonly text: string;
  readonly reasoning: string;
  readonly earlier: readonly EarlierText[];
}

/** The images of a question, read only when its run is. */
export interface ImagesRow {
  readonly runId: string;
  readonly images: readonly QuestionImage[];
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

/** A run whose words in the search index are not those it has now. `stamp` tells two changes of one run apart. */
export interface PendingRow {
  readonly runId: string;
  readonly stamp: string;
}

/** The words of a run that is in no segment yet, sorted and joined by line feeds. */
export interface StagedRow {
  readonly runId: string;
  readonly askedAt: number;
  readonly terms: string;
}

/** A run in a segment. Its number counts through all segments. */
export interface DocumentRow {
  readonly document: number;
  readonly runId: string;
}

/** What is known of a segment's documents without their words, by their place in it. */
export interface SegmentRow {
  readonly segment: number;
  readonly count: number;
  /** A bit for each document whose run was deleted, or has other words now. */
  readonly dead: Uint32Array<ArrayBuffer>;
}

/** When each of a segment's documents was asked: apart, since it never changes and is much to read for every search. */
export interface TimesRow {
  readonly segment: number;
  readonly askedAt: Float64Array<ArrayBuffer>;
}

/** All terms of one segment that begin alike, sorted and joined by line feeds, with the documents of each. */
export interface PostingsRow {
  readonly bucket: string;
  readonly segment: number;
  readonly terms: string;
  readonly lists: Uint8Array<ArrayBuffer>;
}

/** The words of all segments that begin alike, to find what a misspelt word may have meant. */
export interface VocabularyRow {
  readonly bucket: string;
  readonly terms: string;
}

/** What there is to know of the database itself. `birth`: an id it got when it was made. */
export interface FactRow {
  readonly id: 'birth';
  readonly value: string;
}

export type TriptychDatabase = Dexie & {
  runs: EntityTable<RunRow, 'id'>;
  answers: EntityTable<AnswerRow, 'id'>;
  texts: EntityTable<AnswerText, 'answerId'>;
  images: EntityTable<ImagesRow, 'runId'>;
  keys: EntityTable<KeyRow, 'service'>;
  vault: Table<VaultRow, string>;
  pending: EntityTable<PendingRow, 'runId'>;
  staged: EntityTable<StagedRow, 'runId'>;
  documents: EntityTable<DocumentRow, 'document'>;
  segments: EntityTable<SegmentRow, 'segment'>;
  times: EntityTable<TimesRow, 'segment'>;
  postings: Table<PostingsRow, [string, number]>;
  vocabulary: EntityTable<VocabularyRow, 'bucket'>;
  facts: EntityTable<FactRow, 'id'>;
};

/** As released with 0.1.0. */
export const firstStores = {
  runs: 'id, askedAt, threadId, deletedAt',
  answers: 'id, runId, phase, startedAt',
  texts: 'answerId',
  keys: 'service',
  vault: 'id',
};

/** Lists without answers, texts of retries apart, marks, and an index of words. */
export const secondStores = {
  runs: 'id, askedAt, listedAt, threadId, deletedAt, questionKey, bestAnswerId, *tags',
  pending: 'runId',
  staged: 'runId',
  documents: 'document, runId',
  segments: 'segment',
  times: 'segment',
  postings: '[bucket+segment]',
  vocabulary: 'bucket',
  facts: 'id',
};

/** Images of questions. */
export const thirdStores = {
  images: 'runId',
};
