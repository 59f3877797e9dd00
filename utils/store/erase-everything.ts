import { browser, storage } from '#imports';

const mark = storage.defineItem<boolean>('local:forgetting', { fallback: false });

/** Remembers that everything is to go, also when the browser is ended before it is done. */
export async function markForgetting(): Promise<void> {
  await mark.setValue(true);
}

export function isForgetting(): Promise<boolean> {
  return mark.getValue();
}

/**
 * Every database and every stored value of this extension. Call it at the start of the background, when no page of ours
 * is open and no answer is being written. The mark goes last.
 */
export async function eraseEverything(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? undefined : deleteDatabase(name))));
  await browser.storage.session.clear();
  await browser.storage.local.clear();
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
