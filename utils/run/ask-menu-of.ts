import type { AskMenu } from '../capture/ask-menu.ts';
import type { Prompt, Settings } from '../store/default-settings.ts';

/** What the menu calls its items, in the language of the browser. */
export interface MenuWords {
  readonly title: string;
  readonly asIs: string;
  readonly context: string;
  readonly nameOf: (prompt: Prompt) => string;
}

/** The context menu that a person has chosen: one item, or with the prompts switched on, a submenu. */
export function askMenuOf(
  { promptMenu, prompts }: Pick<Settings, 'promptMenu' | 'prompts'>,
  words: MenuWords,
): AskMenu {
  if (!promptMenu) return { title: words.title, entries: [] };
  return {
    title: words.title,
    entries: [
      { intent: { kind: 'ask' }, title: words.asIs },
      { intent: { kind: 'context' }, title: words.context },
      ...prompts.map((prompt) => ({
        intent: { kind: 'prompt' as const, promptId: prompt.id },
        title: words.nameOf(prompt),
      })),
    ],
  };
}

/** Whether the menu has to be made anew. */
export function isOtherMenu(one: Settings, other: Settings): boolean {
  const shown = ({ promptMenu, prompts }: Settings) => JSON.stringify([promptMenu, promptMenu && prompts]);
  return shown(one) !== shown(other);
}
