import { formatCount } from './format-number.ts';
import { textLocale } from './text-locale.ts';

/** A count as the language of the texts writes it: "1,994". */
export function countText(count: number): string {
  return formatCount(count, textLocale());
}
