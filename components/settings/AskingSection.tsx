import { i18n } from '#i18n';
import type { Masking, SelectionAs, Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { Switch } from '../shared/Switch.tsx';

/** What happens with a text captured on a page, and with private details in a question. */
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
          name="ask-at-once"
          title={i18n.t('askAtOnce.atOnce')}
          text={i18n.t('options.atOnceText')}
          isChosen={settings.askAtOnce}
          onChoose={() => choose(true)}
        />
        <Mode
          name="ask-at-once"
          title={i18n.t('askAtOnce.editFirst')}
          text={i18n.t('options.editFirstText')}
          isChosen={!settings.askAtOnce}
          onChoose={() => choose(false)}
        />
      </fieldset>
      <h3>{i18n.t('options.context')}</h3>
      <fieldset>
        <legend className="vh">{i18n.t('options.context')}</legend>
        {selectionChoices.map(({ selectionAs, title, text }) => (
          <Mode
            key={selectionAs}
            name="selection-as"
            title={title()}
            text={text()}
            isChosen={settings.selectionAs === selectionAs}
            onChoose={() => void updateSettings((current) => ({ ...current, selectionAs }))}
          />
        ))}
      </fieldset>
      <div className="row">
        <div>
          <label htmlFor="send-page">{i18n.t('options.sendPage')}</label>
          <span className="meta">{i18n.t('options.sendPageHint')}</span>
        </div>
        <Switch
          id="send-page"
          isOn={settings.sendPage}
          onSwitch={(sendPage) => void updateSettings((current) => ({ ...current, sendPage }))}
        />
      </div>
      <h3>{i18n.t('options.masking')}</h3>
      <p className="intro">{i18n.t('options.maskingIntro')}</p>
      <fieldset>
        <legend className="vh">{i18n.t('options.masking')}</legend>
        {maskings.map(({ masking, title, text }) => (
          <Mode
            key={masking}
            name="masking"
            title={title()}
            text={text()}
            isChosen={settings.masking === masking}
            onChoose={() => void updateSettings((current) => ({ ...current, masking }))}
          />
        ))}
      </fieldset>
    </section>
  );
}

const maskings: readonly { masking: Masking; title: () => string; text: () => string }[] = [
  { masking: 'ask', title: () => i18n.t('options.maskAsk'), text: () => i18n.t('options.maskAskText') },
  { masking: 'always', title: () => i18n.t('options.maskAlways'), text: () => i18n.t('options.maskAlwaysText') },
  { masking: 'never', title: () => i18n.t('options.maskNever'), text: () => i18n.t('options.maskNeverText') },
];

const selectionChoices: readonly { selectionAs: SelectionAs; title: () => string; text: () => string }[] = [
  {
    selectionAs: 'question',
    title: () => i18n.t('options.selectionIsQuestion'),
    text: () => i18n.t('options.selectionIsQuestionText'),
  },
  {
    selectionAs: 'context',
    title: () => i18n.t('options.selectionIsContext'),
    text: () => i18n.t('options.selectionIsContextText'),
  },
];

interface ModeProps {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Mode({ name, title, text, isChosen, onChoose }: ModeProps) {
  return (
    <label className="mode">
      <input className="radio" type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <b>{title}</b>
      <p>{text}</p>
    </label>
  );
}
