import { i18n } from '#i18n';

/** Kept: the browser takes its time to tell, and is asked with every figure that is drawn. */
let known: { readonly language: string; readonly locale: string } | undefined;

/**
 * The locale of numbers and dates: the language the texts are in, with the region of the browser when that is the
 * same language ("en-GB"), so that a German browser shown English texts does not get German numbers in them.
 */
export function textLocale(): string {
  const language = i18n.t('language');
  if (known?.language !== language) known = { language, locale: withRegion(language) };
  return known.locale;
}

function withRegion(language: string): string {
  const browserLocale = i18n.t('@@ui_locale').replaceAll('_', '-');
  return browserLocale.startsWith(`${language}-`) ? browserLocale : language;
}
