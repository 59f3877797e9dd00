import { type Browser, browser } from '#imports';
import type { AskIntent } from './ask-intent.ts';

/** What the context menu offers. */
export interface AskMenu {
  readonly title: string;
  /** Its submenu. Without any, the item itself is picked. */
  readonly entries: readonly { readonly intent: AskIntent; readonly title: string }[];
}

const askMenuItemId = 'ask-all';
const contextItemId = 'ask-all:context';
const asIsItemId = 'ask-all:as-is';
const promptPrefix = 'ask-all:prompt:';

/**
 * Where the item stands. One item for all of them: browsers push two items of an extension into a submenu, and a picture
 * that is a link, or a link in a selection, would meet two.
 */
const contexts = ['selection', 'editable', 'link', 'image'] as ['selection', 'editable', 'link', 'image'];

/**
 * Puts "Ask all models" into the context menu, once more whenever the returned function is called. The browser keeps the
 * item while the background sleeps; it is made at installation and update.
 */
export function addAskMenu(readMenu: () => Promise<AskMenu>): () => void {
  let building: Promise<void> = Promise.resolve();
  const rebuild = () => {
    building = building.then(async () => buildMenu(await readMenu())).catch(() => undefined);
  };
  browser.runtime.onInstalled.addListener(rebuild);
  return rebuild;
}

async function buildMenu({ title, entries }: AskMenu): Promise<void> {
  await browser.contextMenus.removeAll();
  create({ id: askMenuItemId, title, contexts });
  for (const entry of entries) {
    create({ id: itemIdOf(entry.intent), parentId: askMenuItemId, title: plainTitle(entry.title), contexts });
  }
}

function create(item: Browser.contextMenus.CreateProperties): void {
  // An error is only ever that the item is there already.
  browser.contextMenus.create(item, () => void browser.runtime.lastError);
}

/** Browsers read `&` as the mark of an access key and `%s` as the selected text. */
function plainTitle(title: string): string {
  return title.replaceAll('&', '&&').replaceAll('%s', '%\u2060s');
}

function itemIdOf(intent: AskIntent): string {
  if (intent.kind === 'prompt') return promptPrefix + intent.promptId;
  return intent.kind === 'context' ? contextItemId : asIsItemId;
}

/** What picking an item of the menu asks for; undefined for what is none of ours. */
export function intentOfItem(id: string | number): AskIntent | undefined {
  if (id === askMenuItemId || id === asIsItemId) return { kind: 'ask' };
  if (id === contextItemId) return { kind: 'context' };
  const name = String(id);
  return name.startsWith(promptPrefix) ? { kind: 'prompt', promptId: name.slice(promptPrefix.length) } : undefined;
}
