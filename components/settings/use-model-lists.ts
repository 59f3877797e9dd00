import { useCallback, useState } from 'react';
import type { ModelInfo } from '../../utils/ask/provider.ts';
import type { AskError } from '../../utils/domain.ts';
import type { OptionsActions } from './options-actions.ts';

/** What is known of a model's key and models since this page was opened. */
export type ModelList =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly models: readonly ModelInfo[] }
  | { readonly state: 'failed'; readonly error: AskError };

export interface ModelLists {
  readonly byKey: Readonly<Record<string, ModelList>>;
  /** Reads the live list with the kept key; the list itself is the check of the key. */
  read(key: string): Promise<void>;
  forget(key: string): void;
}

export function useModelLists({ send }: Pick<OptionsActions, 'send'>): ModelLists {
  const [byKey, setLists] = useState<ModelLists['byKey']>({});
  const set = useCallback((key: string, list: ModelList) => setLists((before) => ({ ...before, [key]: list })), []);
  const read = useCallback(
    async (key: string) => {
      set(key, { state: 'reading' });
      const answer = await send({ type: 'list-models', modelKey: key });
      set(key, answer.ok ? { state: 'read', models: answer.models ?? [] } : { state: 'failed', error: answer.error });
    },
    [send, set],
  );
  const forget = useCallback((key: string) => setLists(({ [key]: _, ...rest }) => rest), []);
  return { byKey, read, forget };
}
