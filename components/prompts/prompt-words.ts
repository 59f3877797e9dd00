import { i18n } from '#i18n';
import { textMark } from '../../utils/capture/context/apply-prompt.ts';
import type { ownPrompts, Prompt } from '../../utils/store/default-settings.ts';

const ours: Readonly<Record<(typeof ownPrompts)[number], { name: () => string; template: () => string }>> = {
  explain: { name: () => i18n.t('prompts.explain'), template: () => i18n.t('prompts.explainTemplate', [textMark]) },
  summarise: {
    name: () => i18n.t('prompts.summarise'),
    template: () => i18n.t('prompts.summariseTemplate', [textMark]),
  },
  translate: {
    name: () => i18n.t('prompts.translate'),
    template: () => i18n.t('prompts.translateTemplate', [textMark]),
  },
  check: { name: () => i18n.t('prompts.check'), template: () => i18n.t('prompts.checkTemplate', [textMark]) },
};

const oursOf = (id: string) => (Object.hasOwn(ours, id) ? ours[id as keyof typeof ours] : undefined);

/** What a prompt is called: the person's name for it, or ours in their language as long as they gave none. */
export function promptName({ id, name }: Prompt): string {
  return name ?? oursOf(id)?.name() ?? i18n.t('prompts.unnamed');
}

/** The words of a prompt, with `{text}` where the text goes. */
export function promptTemplate({ id, template }: Prompt): string {
  return template ?? oursOf(id)?.template() ?? '';
}
