import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';

/** What happens with a text captured on a page. */
export function AskingSection({ settings }: { settings: Settings }) {
  const choose = (askAtOnce: boolean) =>
    void updateSettings((current) => ({ ...current, askAtOnce, askAtOnceChosen: true }));
  return (
    <section id="asking">
      <h2>{i18n.t('options.asking')}</h2>
      <p className="intro">{i18n.t('options.askingIntro')}</p>
      <fieldset>
        <legend className="vh">{i18n.t('options.askingIntro')}</legend>
        <Mode
          title={i18n.t('askAtOnce.atOnce')}
          text={i18n.t('options.atOnceText')}
          isChosen={settings.askAtOnce}
          onChoose={() => choose(true)}
        />
        <Mode
          title={i18n.t('askAtOnce.editFirst')}
          text={i18n.t('options.editFirstText')}
          isChosen={!settings.askAtOnce}
          onChoose={() => choose(false)}
        />
      </fieldset>
    </section>
  );
}

interface ModeProps {
  readonly title: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Mode({ title, text, isChosen, onChoose }: ModeProps) {
  return (
    <label className="mode">
      <input className="radio" type="radio" name="ask-at-once" checked={isChosen} onChange={onChoose} />
      <b>{title}</b>
      <p>{text}</p>
    </label>
  );
}
