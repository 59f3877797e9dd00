import { database, type TriptychDatabase } from './db.ts';
import type { AnswerSummary } from './schema.ts';

/** What the history can be narrowed down to. */
export interface FilterChoices {
  readonly models: readonly AnswerSummary['model'][];
  readonly tags: readonly string[];
  /** Hosts of pages that were asked from. */
  readonly hosts: readonly string[];
}

/** Runs that are looked at for models that took part: who was asked lately is who is looked for. */
const latest = 200;

const hostFacet = '=host:';

export async function readFilterChoices(db: TriptychDatabase = database()): Promise<FilterChoices> {
  const [rows, tags, postings] = await Promise.all([
    db.runs.orderBy('listedAt').reverse().limit(latest).toArray(),
    db.runs.orderBy('tags').uniqueKeys(),
    db.postings.where('[bucket+segment]').between(['=host', 0], ['=host', Number.MAX_SAFE_INTEGER]).toArray(),
  ]);
  const models = new Map(rows.flatMap(({ summaries }) => summaries.map(({ model }) => [model.key, model] as const)));
  const indexed = postings.flatMap(({ terms }) => terms.split('\n').map((term) => term.slice(hostFacet.length)));
  const recent = rows.flatMap(({ question: { source } }) =>
    source?.url !== undefined && URL.canParse(source.url) ? [new URL(source.url).host] : [],
  );
  return {
    models: [...models.values()],
    tags: tags.map(String),
    hosts: [...new Set([...recent, ...indexed])].filter((host) => host !== '').sort(),
  };
}
