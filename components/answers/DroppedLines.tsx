import { i18n } from '#i18n';
import type { Answer, AskSettings } from '../../utils/domain.ts';

const words: Readonly<Partial<Record<string, (name: string) => string>>> = {
  effort: (name) => i18n.t('dropped.effort', [name]),
  temperature: (name) => i18n.t('dropped.temperature', [name]),
  maxOutputTokens: (name) => i18n.t('dropped.maxOutputTokens', [name]),
  webSearch: (name) => i18n.t('dropped.webSearch', [name]),
} satisfies Partial<Record<keyof AskSettings, (name: string) => string>>;

/** What was set for the question and not sent to this model, a quiet line each. */
export function DroppedLines({ answer }: { answer: Answer }) {
  const { dropped = [], model } = answer;
  return dropped.map((knob) => (
    <p key={knob} className="meta dropped">
      {words[knob]?.(model.label) ?? i18n.t('dropped.other', [model.label, knob])}
    </p>
  ));
}
