import { i18n } from '#i18n';
import type { Answer, AskSettings } from '../../utils/domain.ts';

const words: Readonly<Record<string, (name: string) => string>> = {
  effort: (name) => i18n.t('dropped.effort', [name]),
  temperature: (name) => i18n.t('dropped.temperature', [name]),
  maxOutputTokens: (name) => i18n.t('dropped.maxOutputTokens', [name]),
  images: (name) => i18n.t('dropped.images', [name]),
  webSearch: (name) => i18n.t('dropped.webSearch', [name]),
} satisfies Partial<Record<keyof AskSettings | 'images', (name: string) => string>>;

/** What was set for the question and not sent to this model, a quiet line each. */
export function DroppedLines({ answer }: { answer: Answer }) {
  return droppedWords(answer).map((line) => (
    <p key={line} className="meta dropped">
      {line}
    </p>
  ));
}

export function droppedWords({ dropped = [], model }: Answer): string[] {
  return dropped.map((knob) => {
    // What was dropped may come from a backup: a name such as `__proto__` has no words of its own.
    const say = Object.hasOwn(words, knob) ? words[knob] : undefined;
    return say?.(model.label) ?? i18n.t('dropped.other', [model.label, knob]);
  });
}
