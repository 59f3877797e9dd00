import type { UnlockResult } from '../store/keys/key-keeping.ts';
import { sendOptionsRequest } from './send-options-request.ts';

/** Gives the background the passphrase. Undefined when it could not say how that went. */
export async function unlockKeys(passphrase: string): Promise<UnlockResult | undefined> {
  const answer = await sendOptionsRequest({ type: 'unlock-keys', passphrase });
  return answer.ok ? answer.unlock : undefined;
}
