import type { ModelInfo } from '../ask/provider.ts';
import type { AskError } from '../domain.ts';

/**
 * What the options page may ask of the background, one message each. Keys go in, never out: no answer holds one.
 * Where a model is named, its provider and address are read from the settings.
 */
export type OptionsRequest =
  | { readonly type: 'save-key'; readonly modelKey: string; readonly key: string }
  | { readonly type: 'forget-key'; readonly modelKey: string }
  /** Reads the live model list with the kept key: the list itself is the check. */
  | { readonly type: 'list-models'; readonly modelKey: string }
  /** The models of an address that is not in the settings yet. The key, if any, is used and not kept. */
  | { readonly type: 'list-endpoint'; readonly baseURL: string; readonly key?: string };

export type OptionsAnswer =
  | { readonly ok: true; readonly models?: readonly ModelInfo[] }
  | { readonly ok: false; readonly error: AskError };
