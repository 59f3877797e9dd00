import { textLocale } from './text-locale.ts';

/** Sentences one after the other, those that are absent left out. Chinese puts no space between them. */
export function joinSentences(...sentences: readonly (string | false | undefined)[]): string {
  const there = sentences.filter((sentence) => typeof sentence === 'string').filter((sentence) => sentence !== '');
  return there.join(textLocale().startsWith('zh') ? '' : ' ');
}
