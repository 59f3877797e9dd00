/** Longest note, in UTF-16 units: some pages. */
export const maxNoteLength = 10_000;

/** Longest tag, in UTF-16 units. */
const maxTagLength = 60;

/** A person's tags from what they typed, by commas of any script: trimmed, each once whatever its case, as it was first written. */
export function readTags(typed: string): readonly string[] {
  const tags = typed.split(/[,，、]/).map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, maxTagLength));
  const folded = tags.map((tag) => tag.toLowerCase());
  return tags.filter((tag, index) => tag !== '' && folded.indexOf(folded[index] ?? '') === index);
}
