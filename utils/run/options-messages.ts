import type { ModelInfo } from '../ask/provider.ts';
import type { AskError, Run, SentRequest } from '../domain.ts';
import type { KeyMode, KeyStatus, UnlockResult } from '../store/keys/key-keeping.ts';

/**
 * What our pages may ask of the background, one message each. Keys and passphrases go in, never out: no answer holds
 * one. Where a model is named, its provider and address are read from the settings.
 */
export type OptionsRequest =
  | { readonly type: 'save-key'; readonly modelKey: string; readonly key: string }
  | { readonly type: 'forget-key'; readonly modelKey: string }
  /** Reads the live model list with the kept key: the list itself is the check. */
  | { readonly type: 'list-models'; readonly modelKey: string }
  /** The models of an address that is not in the settings yet. The key, if any, is used and not kept. */
  | { readonly type: 'list-endpoint'; readonly baseURL: string; readonly key?: string }
  | { readonly type: 'read-key-status' }
  /** The passphrase is needed for the mode `passphrase`, and is the new one where there is one already. */
  | { readonly type: 'keep-keys-as'; readonly mode: KeyMode; readonly passphrase?: string }
  | { readonly type: 'unlock-keys'; readonly passphrase: string }
  | { readonly type: 'lock-keys' }
  | { readonly type: 'forget-all-keys' }
  | { readonly type: 'read-request-log' }
  | { readonly type: 'clear-request-log' }
  /** What the store refused, for a file of it: it is in the background's memory only. */
  | { readonly type: 'read-unkept-runs' }
  /** Keys, settings, history, log and allowed hosts. Ends every page of ours. */
  | { readonly type: 'forget-everything' };

export type OptionsAnswer =
  | {
      readonly ok: true;
      readonly models?: readonly ModelInfo[];
      /** To every request that concerns how keys are kept. */
      readonly keys?: KeyStatus;
      readonly unlock?: UnlockResult;
      /** Newest first. */
      readonly requests?: readonly SentRequest[];
      readonly runs?: readonly Run[];
    }
  | { readonly ok: false; readonly error: AskError };
