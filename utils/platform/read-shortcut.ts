import { browser } from '#imports';

/**
 * The shortcuts of the manifest: one asks what is read on the page, one takes it as context for a question of one's own,
 * and one opens and closes the panel.
 */
export type ShortcutName = 'ask-all' | 'ask-own' | 'toggle-panel';

/** The browsers' own commands for the panel: Chromium's icon opens it, Firefox has a sidebar. */
const panelCommands: readonly (string | undefined)[] = ['_execute_action', '_execute_sidebar_action'];

/** The keys of the shortcuts, as the browser writes them ("Alt+Shift+Q"); undefined for one that has none. */
export type Shortcuts = Readonly<Record<ShortcutName, string | undefined>>;

export async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const keysOf = (isIt: (name: string | undefined) => boolean) =>
    commands.find(({ name }) => isIt(name))?.shortcut || undefined;
  return {
    'ask-all': keysOf((name) => name === 'ask-all'),
    'ask-own': keysOf((name) => name === 'ask-own'),
    'toggle-panel': keysOf((name) => panelCommands.includes(name)),
  };
}

/** The keys that ask what is read on the page. */
export async function readAskShortcut(): Promise<string | undefined> {
  return (await readShortcuts())['ask-all'];
}
