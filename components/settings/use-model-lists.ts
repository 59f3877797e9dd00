import { useCallback, useState } from 'react';
import type { ModelInfo } from '../../utils/ask/provider.ts';
import type { ServiceId } from '../../utils/ask/providers/catalog.ts';
import type { AskError } from '../../utils/domain.ts';
import type { OptionsActions } from './options-actions.ts';

/** What is known of a service's key and models since this page was opened. */
export type ModelList =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly models: readonly ModelInfo[] }
  | { readonly state: 'failed'; readonly error: AskError };

export interface ModelLists {
  readonly byService: Readonly<Partial<Record<ServiceId, ModelList>>>;
  /** Reads the live list with the kept key; the list itself is the check of the key. */
  read(id: ServiceId): Promise<void>;
  forget(id: ServiceId): void;
}

export function useModelLists({ send }: Pick<OptionsActions, 'send'>): ModelLists {
  const [byService, setLists] = useState<ModelLists['byService']>({});
  const set = useCallback((id: ServiceId, list: ModelList) => setLists((before) => ({ ...before, [id]: list })), []);
  const read = useCallback(
    async (id: ServiceId) => {
      set(id, { state: 'reading' });
      const answer = await send({ type: 'list-models', service: id });
      set(id, answer.ok ? { state: 'read', models: answer.models ?? [] } : { state: 'failed', error: answer.error });
    },
    [send, set],
  );
  const forget = useCallback((id: ServiceId) => setLists(({ [id]: _, ...rest }) => rest), []);
  return { byService, read, forget };
}
