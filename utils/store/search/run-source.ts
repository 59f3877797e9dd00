import type { TriptychDatabase } from '../db.ts';
import type { RunRow } from '../schema.ts';
import { facetsOfRun } from './facets.ts';
import { addTerms } from './terms.ts';

/** A text of a run that can be searched, and what it is. */
export interface SourceText {
  readonly of: 'question' | 'quote' | 'page' | 'tag' | 'note' | 'answer';
  /** For an answer, its id. */
  readonly answerId?: string;
  readonly text: string;
}

/** A run with all its texts that can be searched. */
export interface RunSource {
  readonly row: RunRow;
  readonly texts: readonly SourceText[];
}

/** Reads runs with their texts, or without those of their answers; `undefined` for those that are deleted or gone. */
export async function readSources(
  db: Pick<TriptychDatabase, 'runs' | 'texts'>,
  ids: readonly string[],
  withAnswers = true,
): Promise<readonly (RunSource | undefined)[]> {
  const rows = await db.runs.bulkGet([...ids]);
  const read = withAnswers ? rows : [];
  const answerIds = read.flatMap((row) => (row ? row.summaries.map(({ answerId }) => answerId) : []));
  const bodies = await db.texts.bulkGet(answerIds);
  const byAnswer = new Map(bodies.flatMap((body) => (body ? [[body.answerId, body.text] as const] : [])));
  return rows.map((row) => (row && row.deletedAt === undefined ? { row, texts: textsOf(row, byAnswer) } : undefined));
}

function textsOf(row: RunRow, answers: ReadonlyMap<string, string>): readonly SourceText[] {
  const { question, tags = [], note = '', summaries } = row;
  const texts: SourceText[] = [
    { of: 'question', text: question.text },
    { of: 'quote', text: question.quote ?? '' },
    { of: 'note', text: note },
    ...tags.map((text): SourceText => ({ of: 'tag', text })),
    ...summaries.map(({ answerId }): SourceText => ({ of: 'answer', answerId, text: answers.get(answerId) ?? '' })),
    { of: 'page', text: question.source?.title ?? '' },
  ];
  return texts.filter(({ text }) => text !== '');
}

/** All terms of a run, words and facets, sorted. */
export function termsOf({ row, texts }: RunSource): string[] {
  const terms = new Set(facetsOfRun(row));
  for (const { text } of texts) addTerms(text, terms);
  return [...terms].sort();
}
