/** Longest note, in UTF-16 units: some pages. */
export const maxNoteLength = 10_000;

/** Longest tag, in UTF-16 units. */
const maxTagLength = 60;

/**
 * A person's tags from what they typed, by commas: trimmed, each once whatever its case.
 */
export function readTags(typed: string): readonly string[] {
  const tags = typed.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, maxTagLength));
  const seen = new Map(tags.filter((tag) => tag !== '').map((tag) => [tag.toLowerCase(), tag]));
  return [...seen.values()];
}
