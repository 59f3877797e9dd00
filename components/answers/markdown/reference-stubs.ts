const footnote = /\[\^([^\]\s]{1,40})\](?!:)/g;
const linkDefinition = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S.*$/gm;
/** More references than an answer has; what is beyond them stands as it is written. */
const mostReferences = 100;

/**
 * Definitions to put before a part of a text, so that references in it are read as such: their own definitions stand
 * elsewhere in `whole`. A footnote of a text that still grows, whose whole is not known, is taken for defined, since its
 * definition comes last; otherwise each `[^1]` would stand in its brackets until then. Empty when the part refers to
 * nothing.
 *
 * `So it is.[^1]` → `[^1]: ·⏎⏎`
 */
export function referenceStubs(part: string, whole: string | undefined): string {
  // What is indented would go on with the definition before it.
  if (!part.includes('[') || /^(?: {4}|\t)/.test(part)) return '';
  const names = new Set([...part.matchAll(footnote)].map(([, name = '']) => name));
  const footnotes = [...names]
    .slice(0, mostReferences)
    .filter((name) => whole === undefined || whole.includes(`[^${name}]:`))
    .map((name) => `[^${name}]: ·`);
  const links = whole === undefined ? [] : linkDefinitions(whole);
  return [...footnotes, ...links].map((line) => `${line}\n\n`).join('');
}

function linkDefinitions(whole: string): string[] {
  const found: string[] = [];
  for (const [line] of whole.matchAll(linkDefinition)) {
    found.push(line);
    if (found.length === mostReferences) break;
  }
  return found;
}
