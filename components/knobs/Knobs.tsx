import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import type { AskSettings } from '../../utils/domain.ts';
import { changeAsking } from '../../utils/store/change-settings.ts';
import type { ModelSettings, Settings } from '../../utils/store/default-settings.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { formatList } from '../shared/format-list.ts';
import { Switch } from '../shared/Switch.tsx';
import { readyModels } from '../shared/service-facts.ts';
import { textLocale } from '../shared/text-locale.ts';
import { efforts, effortWord } from './asked-words.ts';
import { type Knob, type KnobFacts, knobFacts } from './knob-facts.ts';
import { readNumber } from './read-number.ts';
import { useTyped } from './use-typed.ts';

/** Highest temperature any service takes. */
const highestTemperature = 2;

type Change = Parameters<typeof changeAsking>[1];

const change = (asking: Change) => void updateSettings((settings) => changeAsking(settings, asking));

/** Everything that can be set for the questions to come. What no model takes that is on cannot be set. */
export function Knobs({ settings }: { settings: Settings }) {
  const { asking } = settings;
  const ready = readyModels(settings);
  const models = ready.length > 0 ? ready : settings.models;
  const facts = (knob: Knob) => knobFacts(knob, models, asking);
  return (
    <div className="knobs">
      <Effort asking={asking} facts={facts('effort')} />
      <SystemPrompt asking={asking} />
      <NumberKnob
        knob="temperature"
        label={i18n.t('knobs.temperature')}
        hint={i18n.t('knobs.temperatureHint')}
        value={asking.temperature}
        read={(typed) => readNumber(typed, 0, highestTemperature)}
        facts={facts('temperature')}
      />
      <NumberKnob
        knob="maxOutputTokens"
        label={i18n.t('knobs.maxOutputTokens')}
        hint={i18n.t('knobs.maxOutputTokensHint')}
        value={asking.maxOutputTokens}
        read={(typed) => {
          const tokens = readNumber(typed, 1);
          return tokens === undefined ? undefined : Math.round(tokens);
        }}
        facts={facts('maxOutputTokens')}
      />
      <WebSearch asking={asking} facts={facts('webSearch')} />
    </div>
  );
}

function Effort({ asking, facts }: { asking: AskSettings; facts: KnobFacts }) {
  const id = useId();
  return (
    <KnobRow id={id} label={i18n.t('knobs.effort')} facts={facts}>
      <select
        className="field"
        id={id}
        disabled={facts.isUseless}
        value={asking.effort ?? ''}
        onChange={(event) => change({ effort: efforts.find((effort) => effort === event.currentTarget.value) })}
      >
        <option value="">{i18n.t('knobs.notSet')}</option>
        {efforts.map((effort) => (
          <option key={effort} value={effort}>
            {effortWord(effort)}
          </option>
        ))}
      </select>
    </KnobRow>
  );
}

function SystemPrompt({ asking }: { asking: AskSettings }) {
  const id = useId();
  const [typed, type] = useTyped(asking.systemPrompt ?? '', (text) => {
    const systemPrompt = text.trim() === '' ? undefined : text;
    change({ systemPrompt });
    return systemPrompt ?? '';
  });
  return (
    <div className="knob tall">
      <label htmlFor={id}>{i18n.t('knobs.systemPrompt')}</label>
      <textarea
        className="field"
        id={id}
        dir="auto"
        rows={2}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {typed.trim() === '' && <p className="meta">{i18n.t('knobs.systemPromptNone')}</p>}
    </div>
  );
}

interface NumberKnobProps {
  readonly knob: 'temperature' | 'maxOutputTokens';
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly read: (typed: string) => number | undefined;
  readonly facts: KnobFacts;
}

function NumberKnob({ knob, label, hint, value, read, facts }: NumberKnobProps) {
  const id = useId();
  const [typed, type] = useTyped(numberText(value), (text) => {
    const number = read(text);
    change({ [knob]: number });
    return numberText(number);
  });
  const isWrong = typed.trim() !== '' && read(typed) === undefined;
  return (
    <KnobRow id={id} label={label} facts={facts} hint={hint}>
      <input
        className="field"
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={i18n.t('knobs.notSet')}
        disabled={facts.isUseless}
        aria-invalid={isWrong}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </KnobRow>
  );
}

function numberText(value: number | undefined): string {
  if (value === undefined) return '';
  return new Intl.NumberFormat(textLocale(), { useGrouping: false, maximumFractionDigits: 2 }).format(value);
}

function WebSearch({ asking, facts }: { asking: AskSettings; facts: KnobFacts }) {
  const id = useId();
  return (
    <KnobRow id={id} label={i18n.t('knobs.webSearch')} facts={facts} hint={i18n.t('knobs.webSearchHint')}>
      <Switch
        id={id}
        isOn={asking.webSearch === true}
        isDisabled={facts.isUseless}
        onSwitch={(isOn) => change({ webSearch: isOn ? true : undefined })}
      />
    </KnobRow>
  );
}

interface KnobRowProps {
  readonly id: string;
  readonly label: string;
  readonly facts: KnobFacts;
  readonly hint?: string;
  readonly children: ReactNode;
}

function KnobRow({ id, label, facts, hint, children }: KnobRowProps) {
  const words = [hint, ...factWords(facts)].filter(Boolean);
  return (
    <div className="knob">
      <label htmlFor={id}>{label}</label>
      {children}
      {words.length > 0 && <p className="meta">{words.join('\u00A0· ')}</p>}
    </div>
  );
}

/** Which models would answer without it. */
function factWords({ isUseless, without, onlyQuick }: KnobFacts): string[] {
  if (isUseless) return [i18n.t('knobs.byNone')];
  return [
    ...(without.length === 0
      ? []
      : [without.length === 1 ? i18n.t('knobs.notBy', [names(without)]) : i18n.t('knobs.notByMany', [names(without)])]),
    ...(onlyQuick.length === 0 ? [] : [i18n.t('knobs.onlyQuick', [names(onlyQuick)])]),
  ];
}

function names(models: readonly ModelSettings[]): string {
  return formatList(
    models.map(({ label }) => label),
    textLocale(),
  );
}
