import { i18n } from '#i18n';
import type { AskSettings } from '../../utils/domain.ts';
import { formatCount } from '../shared/format-number.ts';

const effortWords: Readonly<Record<NonNullable<AskSettings['effort']>, () => string>> = {
  quick: () => i18n.t('knobs.quick'),
  standard: () => i18n.t('knobs.standard'),
  deep: () => i18n.t('knobs.deep'),
};

export const efforts = Object.keys(effortWords) as readonly NonNullable<AskSettings['effort']>[];

export function effortWord(effort: NonNullable<AskSettings['effort']>): string {
  return effortWords[effort]();
}

/** "effort deep", "temperature 0.2": what is set, in words; the system prompt apart. */
export function knobWords(asking: AskSettings, locale: string): string[] {
  const { effort, temperature, maxOutputTokens, webSearch } = asking;
  return [
    effort && i18n.t('asked.effort', [effortWord(effort)]),
    temperature !== undefined && i18n.t('asked.temperature', [new Intl.NumberFormat(locale).format(temperature)]),
    maxOutputTokens !== undefined &&
      i18n.t('asked.maxOutputTokens', maxOutputTokens, [formatCount(maxOutputTokens, locale)]),
    webSearch && i18n.t('asked.webSearch'),
  ].filter((word) => typeof word === 'string');
}

/** The same with the system prompt, or that there was none. */
export function askedWords(asking: AskSettings, locale: string): string[] {
  const { systemPrompt } = asking;
  const prompt = systemPrompt ? i18n.t('asked.systemPrompt', [systemPrompt]) : i18n.t('asked.noSystemPrompt');
  return [...knobWords(asking, locale), prompt];
}
