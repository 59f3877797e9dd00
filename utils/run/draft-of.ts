import type { AskIntent } from '../capture/ask-intent.ts';
import type { CapturedText } from '../capture/choose-reading.ts';
import { applyPrompt } from '../capture/context/apply-prompt.ts';
import { passageOf } from '../capture/context/passage-of.ts';
import type { SourcePage } from '../domain.ts';
import type { Prompt, Settings } from '../store/default-settings.ts';
import type { Draft } from './messages.ts';

/** The words of a prompt, in the language of the person where they are ours. */
export type TemplateOf = (prompt: Prompt) => string;

export interface Captured {
  readonly captured: CapturedText;
  readonly intent: AskIntent;
  readonly source: SourcePage | undefined;
}

/** What a capture puts into the question box: as the question, with a prompt around it, or as context of one to be written. */
export function draftOf(
  { captured, intent, source }: Captured,
  { prompts, selectionAs }: Pick<Settings, 'prompts' | 'selectionAs'>,
  templateOf: TemplateOf,
): Draft {
  const { text, from, image } = captured;
  const passage = from === undefined ? undefined : passageOf(text);
  const page = source && { source: { ...source, ...(passage && { passage }) } };
  const prompt = intent.kind === 'prompt' ? prompts.find(({ id }) => id === intent.promptId) : undefined;
  if (image) return { draft: prompt ? applyPrompt(templateOf(prompt), '') : '', images: [image], ...page };
  const isContext =
    intent.kind === 'context' || (intent.kind === 'ask' && selectionAs === 'context' && from !== undefined);
  if (isContext && text !== '') return { draft: '', quote: text, ...page };
  return { draft: prompt && text !== '' ? applyPrompt(templateOf(prompt), text) : text, ...page };
}
