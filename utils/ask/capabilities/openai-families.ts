import type { ModelFamily } from './model-family.ts';

export interface OpenaiEffort {
  readonly effort: 'low' | 'medium' | 'high';
}

/**
 * Every reasoning model takes these three; `none`, `minimal`, `xhigh` and `max` are not known to all. Temperature is
 * refused (400) by a model that reasons, and `none`, at which it is not, is not sent.
 */
const reasoning = {
  asOf: '2026-11',
  efforts: { quick: { effort: 'low' }, standard: { effort: 'medium' }, deep: { effort: 'high' } },
  thoughts: 'summary',
  temperature: 'never',
  webSearch: true,
} as const;

/** [types of openai 7.57.0, 2026-11-13, and recordings of August 2026] */
export const openaiFamilies: readonly ModelFamily<OpenaiEffort>[] = [
  // gpt-5-chat and its like are the ones among the new that do not reason.
  {
    ids: /^(?:gpt-4|chatgpt-|gpt-\d+(?:\.\d+)?.*-chat)/,
    asOf: '2026-11',
    thoughts: 'none',
    temperature: 'always',
    webSearch: true,
    vision: true,
  },
  { ids: /^gpt-6\.1\b/, ...reasoning, vision: true, inputTokens: 922_000, maxOutputTokens: 128_000 },
  { ids: /^gpt-(?:[5-9]|\d{2,})/, ...reasoning, vision: true },
  // Some of them read images and some do not; the names do not tell.
  { ids: /^o\d/, ...reasoning, vision: 'unknown' },
];
