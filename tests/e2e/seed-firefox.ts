import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';
import type { EmulatedService, Emulator } from '../emulator/emulator.ts';

/**
 * A copy of a Firefox build that finds itself set up for the emulator. Firefox lets no tool reach an extension's own
 * pages, so what a person would type into the options is put into its storage by a few lines behind the background.
 * Resolves to the folder; the caller removes it.
 */
export async function seedFirefoxBuild(
  build: string,
  { baseURLs, key }: Pick<Emulator, 'baseURLs' | 'key'>,
  change: Partial<Settings> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'triptych-firefox-build-'));
  await cp(build, folder, { recursive: true });
  const models = defaultSettings.models.map((model) => ({
    ...model,
    on: true,
    keyEnding: key.slice(-4),
    baseURL: baseURLs[model.key as EmulatedService],
  }));
  const settings: Settings = { ...defaultSettings, models, askAtOnceChosen: true, ...change };
  const names = JSON.stringify(models.map((model) => model.key));
  await appendFile(
    join(folder, 'background.js'),
    `;(${seed.toString()})(${JSON.stringify(settings)}, ${names}, ${JSON.stringify(key)});`,
  );
  return folder;
}

/** Runs inside the extension: self-contained. Writes as `settings.ts` and `keys.ts` would. */
async function seed(settings: Settings, names: readonly string[], key: string): Promise<void> {
  // The background makes the tables when it starts; until then, opening must not make an empty database.
  const database = await new Promise<IDBDatabase>((resolve) => {
    const attempt = () => {
      const request = indexedDB.open('triptych');
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => setTimeout(attempt, 50);
    };
    attempt();
  });
  const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const rows = await Promise.all(
    names.map(async (service) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const cipher = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(service) },
        wrapping,
        new TextEncoder().encode(key),
      );
      return { service, iv, cipher };
    }),
  );
  const transaction = database.transaction(['vault', 'keys'], 'readwrite');
  transaction.objectStore('vault').put({ id: 'wrapping-key', key: wrapping });
  for (const row of rows) transaction.objectStore('keys').put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  // Last: a background that starts finds no model on whose key is not there, and would switch it off.
  await chrome.storage.local.set({ settings });
}
