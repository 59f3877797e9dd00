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
      <Modes
        name="selection-as"
        legend={i18n.t('options.context')}
        choices={selectionChoices}
        chosen={settings.selectionAs}
        onChoose={(selectionAs) => void updateSettings((current) => ({ ...current, selectionAs }))}
      />
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
      <Modes
        name="masking"
        legend={i18n.t('options.masking')}
        choices={maskings}
        chosen={settings.masking}
        onChoose={(masking) => void updateSettings((current) => ({ ...current, masking }))}
      />
    </section>
  );
}

interface Choice<Value> {
  readonly value: Value;
  readonly title: () => string;
  readonly text: () => string;
}

const maskings: readonly Choice<Masking>[] = [
  { value: 'ask', title: () => i18n.t('options.maskAsk'), text: () => i18n.t('options.maskAskText') },
  { value: 'always', title: () => i18n.t('options.maskAlways'), text: () => i18n.t('options.maskAlwaysText') },
  { value: 'never', title: () => i18n.t('options.maskNever'), text: () => i18n.t('options.maskNeverText') },
];

const selectionChoices: readonly Choice<SelectionAs>[] = [
  {
    value: 'question',
    title: () => i18n.t('options.selectionIsQuestion'),
    text: () => i18n.t('options.selectionIsQuestionText'),
  },
  {
    value: 'context',
    title: () => i18n.t('options.selectionIsContext'),
    text: () => i18n.t('options.selectionIsContextText'),
  },
];

interface ModesProps<Value> {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Modes<Value extends string>({ name, legend, choices, chosen, onChoose }: ModesProps<Value>) {
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      {choices.map(({ value, title, text }) => (
        <Mode
          key={value}
          {...{ name }}
          title={title()}
          text={text()}
          isChosen={value === chosen}
          onChoose={() => onChoose(value)}
        />
      ))}
    </fieldset>
  );
}

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
