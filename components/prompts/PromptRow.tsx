import { useRef } from 'react';
import { i18n } from '#i18n';
import {
  changePrompt,
  maxPromptName,
  maxPromptTemplate,
  movePrompt,
  removePrompt,
} from '../../utils/store/change-prompts.ts';
import type { Prompt } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { useTyped } from '../knobs/use-typed.ts';
import { Icon } from '../shared/Icon.tsx';
import { promptName, promptTemplate } from './prompt-words.ts';

interface PromptRowProps {
  readonly prompt: Prompt;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One prompt: its name, its words, its place, and the way to be rid of it. */
export function PromptRow({ prompt, isFirst, isLast }: PromptRowProps) {
  const name = promptName(prompt);
  const row = useRef<HTMLLIElement>(null);
  const [typedName, typeName] = useTyped(name, (text) => {
    void updateSettings((current) => changePrompt(current, prompt.id, { name: text }));
    return promptName({ ...prompt, name: text.trim() === '' ? undefined : text });
  });
  const [typedTemplate, typeTemplate] = useTyped(promptTemplate(prompt), (text) => {
    void updateSettings((current) => changePrompt(current, prompt.id, { template: text }));
    return promptTemplate({ ...prompt, template: text.trim() === '' ? undefined : text });
  });
  const move = (by: -1 | 1) => {
    void updateSettings((current) => movePrompt(current, prompt.id, by)).then(() =>
      // At an end of the list the pressed button is gone: the other one keeps the keyboard in its place.
      requestAnimationFrame(() => {
        const [pressed, other] = by === -1 ? ['.up', '.down'] : ['.down', '.up'];
        const button = row.current?.querySelector<HTMLButtonElement>(`${pressed}:enabled`);
        (button ?? row.current?.querySelector<HTMLButtonElement>(other))?.focus();
      }),
    );
  };
  return (
    <li className="prompt-row" ref={row}>
      <input
        className="field"
        aria-label={i18n.t('prompts.nameOf', [name])}
        maxLength={maxPromptName}
        value={typedName}
        onChange={(event) => typeName(event.currentTarget.value)}
      />
      <span className="prompt-moves">
        <button
          type="button"
          className="icon-btn up"
          disabled={isFirst}
          aria-label={i18n.t('prompts.moveUp', [name])}
          title={i18n.t('prompts.moveUp', [name])}
          onClick={() => move(-1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="icon-btn down"
          disabled={isLast}
          aria-label={i18n.t('prompts.moveDown', [name])}
          title={i18n.t('prompts.moveDown', [name])}
          onClick={() => move(1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="icon-btn"
          aria-label={i18n.t('prompts.remove', [name])}
          title={i18n.t('prompts.remove', [name])}
          onClick={() => void updateSettings((current) => removePrompt(current, prompt.id))}
        >
          <Icon name="trash" />
        </button>
      </span>
      <textarea
        className="field"
        rows={2}
        dir="auto"
        aria-label={i18n.t('prompts.wordsOf', [name])}
        maxLength={maxPromptTemplate}
        value={typedTemplate}
        onChange={(event) => typeTemplate(event.currentTarget.value)}
      />
    </li>
  );
}
