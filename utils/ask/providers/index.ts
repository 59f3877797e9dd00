import type { ProviderId } from '../../domain.ts';
import type { Provider, ProviderSettings } from '../provider.ts';
import { buildProvider, type ProviderKind, type ProviderOptions } from './build-provider.ts';
import { deepseekProvider } from './deepseek/deepseek-provider.ts';
import { geminiProvider } from './gemini/gemini-provider.ts';
import { openaiProvider } from './openai/openai-provider.ts';
import { openaiCompatibleProvider } from './openai-compatible/openai-compatible-provider.ts';

/** Adding a provider is a folder, its fixtures and a line here. */
const kinds: Readonly<Record<ProviderId, ProviderKind>> = {
  deepseek: deepseekProvider,
  openai: openaiProvider,
  gemini: geminiProvider,
  'openai-compatible': openaiCompatibleProvider,
};

export const providerIds = Object.keys(kinds) as readonly ProviderId[];

/** Nothing is sent or checked before `stream` or `listModels` is called; bad settings come back as an `error` part. */
export function createProvider(id: ProviderId, settings: ProviderSettings, options?: ProviderOptions): Provider {
  return buildProvider(id, kinds[id], settings, options);
}
