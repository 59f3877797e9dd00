import { browser } from '#imports';

/** The shortcuts of the manifest: one asks what is read on the page, one takes it as context for a question of one's own. */
export type ShortcutName = 'ask-all' | 'ask-own';

/** The keys of a shortcut, as the browser writes them ("Alt+Shift+Q"); undefined when none are set. */
export async function readShortcut(name: ShortcutName): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut || undefined;
}
