import type { NameMention } from './mention.ts';
import { readMonth } from './month-names.ts';
import { foldWord } from './read-words.ts';

/** Capitalised words in a row, small joining words inside: "Johann van der Berg", "University of Oxford". */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]*\.?(?:\s+(?:(?:of|the|de|del|la|van|von|der|den|du|da|di|bin|al|and)\s+){0,2}\p{Lu}[\p{L}\p{M}'’-]*\.?)*/gu;
/** Chinese has no capitals; book titles are marked. */
const CHINESE_TITLE = /《([^》]{1,40})》/gu;
/** A capital after these opens a sentence or a line and names nothing by itself. */
const OPENS = /(?:^|[.!?:;•|“"(]\s*|\n\s*)$/u;
/** "**Light Pollution**: …": headings in title case are no names. */
const LABEL = /^[^:：]{1,60}[:：]/u;

/** A capital that does not open the text: without one there is no name to be taken. */
const CAPITAL_INSIDE = /[\s\S]\p{Lu}/u;

/** German writes every noun with a capital: only two such words in a row are taken for a name. */
const NOUNS_WITH_CAPITALS = new Set(['de']);

/**
 * The names of a text, in order. `isStop` tells words that are no names although a capital opens them. Cautious: a
 * single capitalised word at the start of a sentence is not taken.
 */
export function readNames(text: string, language: string, isStop: (folded: string) => boolean): NameMention[] {
  const names: NameMention[] = [];
  for (const match of text.matchAll(CHINESE_TITLE)) {
    names.push({ kind: 'name', start: match.index, end: match.index + match[0].length, key: match[1] ?? '' });
  }
  if (!CAPITAL_INSIDE.test(text)) return names;
  const labelEnd = LABEL.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(NAME)) {
    let start = match.index;
    let written = match[0];
    const opens = OPENS.test(text.slice(Math.max(0, start - 4), start));
    const first = /^\S+/.exec(written)?.[0] ?? '';
    if (opens && isStop(foldWord(first))) {
      // "The Hague" loses its article here in every answer alike.
      const cut = /^\S+\s+/.exec(written)?.[0].length ?? written.length;
      start += cut;
      written = written
        .slice(cut)
        .replace(/^(?:(?:of|the|de|del|la|van|von|der|den|du|da|di|bin|al|and)\s+)+/u, (joint) => {
          start += joint.length;
          return '';
        });
    }
    written = written.replace(/[.'’]+$/, '');
    // "[Date]", "[Your Name]": a blank to fill in.
    const isBlank = text[start - 1] === '[' && text[start + written.length] === ']';
    if (written === '' || start < labelEnd || isBlank) continue;
    const words = written.split(/\s+/);
    if (
      words.length === 1 &&
      ((opens && start === match.index) || NOUNS_WITH_CAPITALS.has(language) || written.length < 2)
    )
      continue;
    // Months and days belong to dates.
    if (words.every((word) => isStop(foldWord(word)) || readMonth(foldWord(word)) !== undefined)) continue;
    names.push({ kind: 'name', start, end: start + written.length, key: words.map(foldWord).join(' ') });
  }
  return names.sort((a, b) => a.start - b.start);
}
