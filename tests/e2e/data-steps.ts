import type { Page } from 'puppeteer-core';

/** Chooses an entry of the panel's main menu by a part of its words. */
export async function chooseInMenu(page: Page, item: string): Promise<void> {
  // A press on the button before its menu is loaded is remembered.
  await page.locator('.top .icon-btn[aria-label="Menu"]').click();
  // By a locator, which waits until it stands still: an entry above may get a second line.
  await page.locator(`::-p-xpath(//*[@role="menuitem"][contains(., "${item}")])`).click();
}

/** Removes the whole history, and nothing else, straight from the database. */
export async function clearHistory(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('triptych');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tables = [...database.objectStoreNames].filter((name) => name !== 'keys' && name !== 'vault');
    const transaction = database.transaction(tables, 'readwrite');
    for (const table of tables) transaction.objectStore(table).clear();
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  });
}

/** Chooses a file to restore in the options. */
export async function chooseBackup(options: Page, path: string): Promise<void> {
  const field = await options.waitForSelector('#data input[type="file"]');
  if (!field) throw new Error('The options have no field for a backup.');
  await field.uploadFile(path);
}

/** What the options say of the restore, once it has come to an end. */
export async function restoreResult(options: Page): Promise<string> {
  const said = await options.waitForFunction(
    () => document.querySelector('#data .row:last-of-type [role="status"]')?.textContent || undefined,
    { polling: 50, timeout: 60_000 },
  );
  return String(await said.jsonValue());
}
