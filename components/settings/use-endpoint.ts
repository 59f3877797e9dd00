import { useState } from 'react';
import type { AskError } from '../../utils/domain.ts';
import type { OptionsActions } from './options-actions.ts';
import { readAddress } from './read-address.ts';

/** What is known of an address that is to be added. */
export type Endpoint =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly modelIds: readonly string[] }
  | { readonly state: 'not-an-address' }
  | { readonly state: 'not-allowed' }
  | { readonly state: 'failed'; readonly error: AskError };

/** Asks the browser for an address and the server there for its models. `connect` has to be called in the click. */
export function useEndpoint({ send, requestHostPermission }: OptionsActions) {
  const [endpoint, setEndpoint] = useState<Endpoint>();

  /** Resolves to the address when requests to it are allowed. */
  const allow = async (typed: string): Promise<string | undefined> => {
    const baseURL = readAddress(typed);
    if (baseURL === undefined) {
      setEndpoint({ state: 'not-an-address' });
      return undefined;
    }
    // Nothing may be waited for before this: the browser asks only within the click.
    if (await requestHostPermission(baseURL)) return baseURL;
    setEndpoint({ state: 'not-allowed' });
    return undefined;
  };

  /** Resolves to the names of the models there. */
  const connect = async (typed: string, key: string): Promise<readonly string[]> => {
    const baseURL = await allow(typed);
    if (baseURL === undefined) return [];
    setEndpoint({ state: 'reading' });
    const answer = await send({ type: 'list-endpoint', baseURL, ...(key !== '' && { key }) });
    if (!answer.ok) {
      setEndpoint({ state: 'failed', error: answer.error });
      return [];
    }
    const modelIds = (answer.models ?? []).map(({ id }) => id);
    setEndpoint({ state: 'read', modelIds });
    return modelIds;
  };

  return { endpoint, allow, connect, forget: () => setEndpoint(undefined) };
}
