import { noSecrets, type SecretStore } from '../../../utils/store/keys/session-secrets.ts';

/** The memory of a browser: what one background wrote, the next one reads. */
export function createMemorySecrets(): SecretStore {
  let secrets = noSecrets;
  return {
    read: async () => secrets,
    write: async (next) => {
      secrets = next;
    },
  };
}
