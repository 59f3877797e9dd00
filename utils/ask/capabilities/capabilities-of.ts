import type { ProviderId } from '../../domain.ts';
import { defined } from '../json.ts';
import { deepseekFamilies } from './deepseek-families.ts';
import { geminiFamilies } from './gemini-families.ts';
import { type Effort, familyOf, type ModelFamily } from './model-family.ts';
import { openaiFamilies } from './openai-families.ts';

/** What can be set for a model, for the settings page; and what the page may say of it. */
export interface Capabilities extends Pick<ModelFamily, 'temperature' | 'webSearch' | 'vision'> {
  readonly thoughts: ModelFamily['thoughts'] | 'unknown';
  /** False for a model that is in no table: it gets the plain request. */
  readonly known: boolean;
  /** In ascending order; none when the model takes no effort. */
  readonly efforts: readonly Effort[];
  /** In tokens, as far as known. */
  readonly inputTokens?: number;
  readonly maxOutputTokens?: number;
}

const families: Readonly<Record<ProviderId, readonly ModelFamily[]>> = {
  deepseek: deepseekFamilies,
  openai: openaiFamilies,
  gemini: geminiFamilies,
  // Servers of this kind agree on no form for effort or search.
  'openai-compatible': [],
};

/** Temperature and length are old and common enough to be sent when the user sets them. */
const unknown: Capabilities = {
  known: false,
  efforts: [],
  thoughts: 'unknown',
  temperature: 'always',
  webSearch: false,
  vision: 'unknown',
};

export function capabilitiesOf(providerId: ProviderId, modelId: string): Capabilities {
  const family = familyOf(families[providerId], modelId.trim());
  if (!family) return unknown;
  const { thoughts, temperature, webSearch, vision, inputTokens, maxOutputTokens } = family;
  return defined({
    known: true,
    efforts: family.efforts ? (['quick', 'standard', 'deep'] as const) : [],
    thoughts,
    temperature,
    webSearch,
    vision,
    inputTokens,
    maxOutputTokens,
  });
}
