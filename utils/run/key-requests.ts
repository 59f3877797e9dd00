import type { Settings } from '../store/default-settings.ts';
import type { KeyStore } from '../store/keys/key-store.ts';
import { reconcileKeys } from './reconcile-keys.ts';
import type { RequestHandlers } from './request-handlers.ts';

export interface KeyRequestDependencies {
  readonly keys: KeyStore;
  readonly readSettings: () => Promise<Settings>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<void>;
  readonly onUnlocked?: () => void;
}

type KeyRequest = 'read-key-status' | 'keep-keys-as' | 'unlock-keys' | 'lock-keys' | 'forget-all-keys';

/** How keys are kept, and whether they are locked. Every answer says how it is then. */
export function createKeyRequests(dependencies: KeyRequestDependencies): RequestHandlers<KeyRequest> {
  const { keys, onUnlocked } = dependencies;
  const answer = async () => ({ ok: true, keys: await keys.status() }) as const;
  return {
    'read-key-status': answer,

    async 'keep-keys-as'({ mode, passphrase }) {
      await keys.keepAs(mode, passphrase);
      await reconcileKeys(dependencies);
      return answer();
    },

    async 'unlock-keys'({ passphrase }) {
      const unlock = await keys.unlock(passphrase);
      if (unlock === 'unlocked') onUnlocked?.();
      return { ...(await answer()), unlock };
    },

    async 'lock-keys'() {
      await keys.lock();
      return answer();
    },

    async 'forget-all-keys'() {
      await keys.forgetAll();
      await reconcileKeys(dependencies);
      return answer();
    },
  };
}
