import { i18n } from '#i18n';
import { detectLanguage } from '../../../utils/compare/language/detect-language.ts';
import { textLocale } from '../../shared/text-locale.ts';
import { spokenParts } from './spoken-parts.ts';

export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

/**
 * Reads a Markdown text out in its own language, and resolves when it is read, was stopped by `signal` or no voice can
 * read it. Only one text is read at a time: what was being read stops.
 */
export async function speak(markdown: string, signal: AbortSignal): Promise<void> {
  const language = detectLanguage(markdown, textLocale().split('-')[0]);
  const locale = pickLocale(language);
  speechSynthesis.cancel();
  signal.addEventListener('abort', () => speechSynthesis.cancel(), { once: true });
  for (const part of spokenParts(markdown, language, `${i18n.t('markdown.code')}.`)) {
    if (signal.aborted || !(await speakPart(part, locale))) return;
  }
}

/** The region the user's browser has for this language: a British reader hears British English. */
function pickLocale(language: string): string {
  return navigator.languages.find((locale) => locale.split('-')[0] === language) ?? language;
}

function speakPart(part: string, locale: string): Promise<boolean> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(part);
    utterance.lang = locale;
    utterance.onend = () => resolve(true);
    utterance.onerror = () => resolve(false);
    speechSynthesis.speak(utterance);
  });
}
