/** A text nobody can read or change without the key it was sealed with. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly cipher: ArrayBuffer;
}

/** What AES-GCM is specified for: 96 bits, new for every text (NIST SP 800-38D, 8.2). */
const initialisationVectorBytes = 12;

/**
 * AES-GCM. `label` says what the text is and is sealed with it: a text put in the place of another does not open.
 */
export async function seal(
  text: Uint8Array<ArrayBuffer>,
  key: CryptoKey,
  label: string,
  cryptography: Crypto = crypto,
): Promise<Sealed> {
  const iv = cryptography.getRandomValues(new Uint8Array(initialisationVectorBytes));
  const additionalData = new TextEncoder().encode(label);
  const cipher = await cryptography.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text);
  return { iv, cipher };
}

/** The text; undefined with another key, another label, or when a single bit has changed. */
export async function unseal(
  { iv, cipher }: Sealed,
  key: CryptoKey,
  label: string,
  cryptography: Crypto = crypto,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const additionalData = new TextEncoder().encode(label);
    return new Uint8Array(await cryptography.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, cipher));
  } catch {
    return undefined;
  }
}
