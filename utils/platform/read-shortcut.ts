import { browser } from '#imports';

/** The keys that ask from a page, as the browser writes them ("Alt+Shift+Q"); undefined when none are set. */
export async function readAskShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === 'ask-all')?.shortcut || undefined;
}
