import { ownPrompts, type Prompt, type Settings } from './default-settings.ts';

/** Longest name and words of a prompt, in UTF-16 units. */
export const maxPromptName = 60;
export const maxPromptTemplate = 4_000;

/** Changes the name or the words of a prompt. Emptied, one of ours has its own again. */
export function changePrompt(settings: Settings, id: string, change: Omit<Prompt, 'id'>): Settings {
  return {
    ...settings,
    prompts: settings.prompts.map((one) => (one.id === id ? withoutEmpty({ ...one, ...change }) : one)),
  };
}

export function addPrompt(settings: Settings, prompt: Prompt): Settings {
  return { ...settings, prompts: [...settings.prompts.filter(({ id }) => id !== prompt.id), prompt] };
}

export function removePrompt(settings: Settings, id: string): Settings {
  return { ...settings, prompts: settings.prompts.filter((one) => one.id !== id) };
}

/** Moves a prompt one place up (-1) or down (1). The first stays first, the last last. */
export function movePrompt(settings: Settings, id: string, by: -1 | 1): Settings {
  const from = settings.prompts.findIndex((one) => one.id === id);
  const moved = settings.prompts[from];
  const to = from + by;
  if (!moved || to < 0 || to >= settings.prompts.length) return settings;
  const prompts = settings.prompts.filter((one) => one.id !== id);
  return { ...settings, prompts: [...prompts.slice(0, to), moved, ...prompts.slice(to)] };
}

/** Puts ours back behind the others, with their own names and words. */
export function restorePrompts(settings: Settings): Settings {
  return ownPrompts
    .filter((id) => settings.prompts.every((one) => one.id !== id))
    .reduce((changed, id) => addPrompt(changed, { id }), settings);
}

function withoutEmpty({ id, name, template }: Prompt): Prompt {
  return { id, ...(name?.trim() && { name }), ...(template?.trim() && { template }) };
}
