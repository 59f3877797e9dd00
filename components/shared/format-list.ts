import { setApart } from './set-apart.ts';

/** "DeepSeek, ChatGPT and Gemini", as the locale says it. */
export function formatList(items: readonly string[], locale: string): string {
  return setApart(new Intl.ListFormat(locale, { type: 'conjunction' }).format(items));
}

/** "effort deep, temperature 0.2": one after the other. (`type: 'unit'` puts nothing at all between them in Chinese.) */
export function formatRow(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(items);
}
