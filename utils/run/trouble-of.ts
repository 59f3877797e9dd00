import { KeysLockedError } from '../store/keys/key-keeping.ts';
import type { Trouble } from './messages.ts';

/** What a person is told when settings, keys or thread could not be had. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof KeysLockedError ? 'keys-locked' : 'storage-failed';
}
