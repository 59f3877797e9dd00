import type { ModelFamily } from './model-family.ts';

export interface DeepseekEffort {
  readonly thinking: { readonly type: 'enabled' | 'disabled' };
  readonly reasoning_effort?: 'high' | 'max';
}

/** V4 thinks unless told not to, at effort "high". [api-docs.deepseek.com, thinking mode, 2026] */
const v4 = {
  asOf: '2026-11',
  efforts: {
    quick: { thinking: { type: 'disabled' } },
    standard: { thinking: { type: 'enabled' }, reasoning_effort: 'high' },
    deep: { thinking: { type: 'enabled' }, reasoning_effort: 'max' },
  },
  thoughts: 'streamed',
  // Ignored in silence while thinking.
  temperature: 'quick-only',
  inputTokens: 1_048_565,
  maxOutputTokens: 384_000,
} as const;

/** [api-docs.deepseek.com, pricing and web tools, October and November 2026] */
export const deepseekFamilies: readonly ModelFamily<DeepseekEffort>[] = [
  // The names of before, deepseek-v4-flash and deepseek-v4-flash-vision-exp, are served as flash.
  { ids: /^deepseek-(?:v4-)?flash\b/, ...v4, webSearch: true, vision: true },
  { ids: /^deepseek-v4-pro\b/, ...v4, webSearch: false, vision: false },
];
