import { useState } from 'react';
import { i18n } from '#i18n';
import { applyPrompt } from '../../utils/capture/context/apply-prompt.ts';
import type { Prompt } from '../../utils/store/default-settings.ts';
import { promptName, promptTemplate } from './prompt-words.ts';

interface PromptChipsProps {
  readonly prompts: readonly Prompt[];
  readonly text: string;
  readonly onChange: (text: string) => void;
}

interface Applied {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** The prompts, one click each: the words go around the text in the box, and away again by a second click. */
export function PromptChips({ prompts, text, onChange }: PromptChipsProps) {
  const [applied, setApplied] = useState<Applied>();
  // Edited since, the text is the person's own.
  const current = applied?.after === text ? applied : undefined;
  const press = (prompt: Prompt) => {
    if (current?.id === prompt.id) {
      onChange(current.before);
      setApplied(undefined);
      return;
    }
    const before = current?.before ?? text;
    const after = applyPrompt(promptTemplate(prompt), before);
    setApplied({ id: prompt.id, before, after });
    onChange(after);
  };
  if (prompts.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like a form; this only writes.
    <div className="chips prompts" role="group" aria-label={i18n.t('prompts.label')}>
      {prompts.map((prompt) => (
        <button
          key={prompt.id}
          type="button"
          className="chip"
          aria-pressed={current?.id === prompt.id}
          onClick={() => press(prompt)}
        >
          {promptName(prompt)}
        </button>
      ))}
    </div>
  );
}
