import * as v from 'valibot';
import { keyModes, minPassphraseLength } from '../store/keys/key-keeping.ts';
import type { OptionsRequest } from './options-messages.ts';

/** Longest key, passphrase or address that is looked at, in UTF-16 units: far more than any has. */
const longestText = 4_096;

const text = v.pipe(v.string(), v.maxLength(longestText));
const newPassphrase = v.pipe(text, v.minLength(minPassphraseLength));

const request = v.variant('type', [
  v.strictObject({ type: v.literal('save-key'), modelKey: text, key: text }),
  v.strictObject({ type: v.literal('forget-key'), modelKey: text }),
  v.strictObject({ type: v.literal('list-models'), modelKey: text }),
  v.strictObject({ type: v.literal('list-endpoint'), baseURL: text, key: v.exactOptional(text) }),
  v.strictObject({ type: v.literal('read-key-status') }),
  v.strictObject({
    type: v.literal('keep-keys-as'),
    mode: v.picklist(keyModes),
    passphrase: v.exactOptional(newPassphrase),
  }),
  v.strictObject({ type: v.literal('unlock-keys'), passphrase: text }),
  v.strictObject({ type: v.literal('lock-keys') }),
  v.strictObject({ type: v.literal('forget-all-keys') }),
  v.strictObject({ type: v.literal('read-request-log') }),
  v.strictObject({ type: v.literal('clear-request-log') }),
  v.strictObject({ type: v.literal('read-unkept-runs') }),
  v.strictObject({ type: v.literal('forget-everything') }),
]);

/** A request as it may be acted on; undefined for anything else, however little it is off. */
export function readOptionsRequest(message: unknown): OptionsRequest | undefined {
  const read = v.safeParse(request, message);
  if (!read.success) return undefined;
  // A mode that needs a passphrase is not begun with an empty one.
  if (read.output.type === 'keep-keys-as' && read.output.mode === 'passphrase' && !read.output.passphrase)
    return undefined;
  return read.output;
}
