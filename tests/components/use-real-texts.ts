import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fillText } from '../gallery/fill-text.ts';
import { readTexts } from '../gallery/texts.ts';

/** Gives the components under test the texts of a locale file, as the browser would. */
export async function useRealTexts(locale = 'en'): Promise<void> {
  const texts = await readTexts(locale);
  fakeBrowser.i18n.getMessage = (key: string, substitutions: string | (string | number)[] = []) =>
    key === '@@ui_locale' ? locale : fillText(texts[key] ?? '', [substitutions].flat().map(String));
}
