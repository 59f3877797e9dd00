/** Characters of the question in a file's name: it is then read whole in most file lists. */
const longestSlug = 60;

/** "triptych 2026-11-23 how-high-is-mount-everest.html" for one question, with how many there are for several. */
export function fileName(
  runs: readonly { readonly question: { readonly text: string }; readonly askedAt: number }[],
  extension: string,
  at: number,
): string {
  const [first, ...others] = runs;
  const day = dayOf(others.length === 0 && first ? first.askedAt : at);
  const about = first && others.length === 0 ? slugOf(first.question.text) : String(runs.length);
  return `${['triptych', day, about].filter((part) => part !== '').join(' ')}.${extension}`;
}

/** "triptych backup 2026-11-23.ndjson.gz" */
export function backupName(at: number): string {
  return `triptych backup ${dayOf(at)}.ndjson.gz`;
}

/** The local day, as it sorts. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The question's letters and digits in any script, joined by hyphens. Nothing else is left, so that the name has no
 * path, no sign that a file system or a shell reads, no name that Windows reserves, and no hidden direction marks.
 */
function slugOf(question: string): string {
  const words =
    question
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? [...word].slice(0, longestSlug).join('') : `${slug}-${word}`;
    if ([...longer].length > longestSlug) break;
    slug = longer;
  }
  return slug;
}
