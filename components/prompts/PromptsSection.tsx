import { useRef } from 'react';
import { i18n } from '#i18n';
import { textMark } from '../../utils/capture/context/apply-prompt.ts';
import { addPrompt, maxPromptName, restorePrompts } from '../../utils/store/change-prompts.ts';
import { ownPrompts, type Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { Icon } from '../shared/Icon.tsx';
import { RichText } from '../shared/RichText.tsx';
import { Switch } from '../shared/Switch.tsx';
import { PromptRow } from './PromptRow.tsx';

/** The prompts: their words, their order, and whether the context menu has them. */
export function PromptsSection({ settings: { prompts, promptMenu } }: { settings: Settings }) {
  const list = useRef<HTMLUListElement>(null);
  const isOneGone = ownPrompts.some((id) => prompts.every((prompt) => prompt.id !== id));
  const add = () => {
    const name = i18n.t('prompts.newName').slice(0, maxPromptName);
    const prompt = { id: crypto.randomUUID(), name, template: `\n\n${textMark}` };
    void updateSettings((current) => addPrompt(current, prompt)).then(() =>
      // Drawn by then or a frame later: whoever adds one wants to write it.
      requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.select()),
    );
  };
  return (
    <section id="prompts">
      <h2>{i18n.t('prompts.title')}</h2>
      <p className="intro">
        <RichText text={i18n.t('prompts.intro', [textMark])} />
      </p>
      <ul className="set-list prompt-list" ref={list}>
        {prompts.map((prompt, index) => (
          <PromptRow key={prompt.id} {...{ prompt }} isFirst={index === 0} isLast={index === prompts.length - 1} />
        ))}
      </ul>
      <div className="tools prompt-tools">
        <button type="button" className="btn small" onClick={add}>
          <Icon name="plus" />
          {i18n.t('prompts.add')}
        </button>
        {isOneGone && (
          <button type="button" className="tool" onClick={() => void updateSettings(restorePrompts)}>
            {i18n.t('prompts.restore')}
          </button>
        )}
      </div>
      <div className="row">
        <div>
          <label htmlFor="prompt-menu">{i18n.t('prompts.inMenu')}</label>
          <span className="meta">{i18n.t('prompts.inMenuHint')}</span>
        </div>
        <Switch
          id="prompt-menu"
          isOn={promptMenu}
          onSwitch={(isOn) => void updateSettings((current) => ({ ...current, promptMenu: isOn }))}
        />
      </div>
    </section>
  );
}
