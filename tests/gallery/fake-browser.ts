import textsByLocale from 'virtual:texts';
import { fillText } from './fill-text.ts';

const locale = new URLSearchParams(location.search).get('locale') ?? 'en';
const texts = textsByLocale[locale] ?? {};

function getMessage(key: string, substitutions?: string | string[]): string {
  return key === '@@ui_locale' ? (locale === 'en' ? 'en_GB' : locale) : fillText(texts[key] ?? '', substitutions);
}

Object.assign(globalThis, { chrome: { runtime: { id: 'gallery' }, i18n: { getMessage } } });
