import { i18n } from '#i18n';
import { removeSet } from '../../utils/store/change-settings.ts';
import type { ModelSet, Settings } from '../../utils/store/default-settings.ts';
import { chooseSet, renameSet } from '../../utils/store/sets.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { askedWords } from '../knobs/asked-words.ts';
import { KeepSet } from '../knobs/KeepSet.tsx';
import { setName } from '../knobs/set-name.ts';
import { useTyped } from '../knobs/use-typed.ts';
import { formatRow } from '../shared/format-list.ts';
import { textLocale } from '../shared/text-locale.ts';

/** The sets: what each asks, its name, and the way to use it or be rid of it. */
export function SetsSection({ settings }: { settings: Settings }) {
  return (
    <section id="sets">
      <h2>{i18n.t('sets.title')}</h2>
      <p className="intro">{i18n.t('sets.intro')}</p>
      <ul className="set-list">
        {settings.sets.map((set) => (
          <SetRow key={set.id} {...{ set, settings }} />
        ))}
      </ul>
      <KeepSet />
    </section>
  );
}

function SetRow({ set, settings }: { set: ModelSet; settings: Settings }) {
  const name = setName(set);
  const isInUse = set.id === settings.setId;
  const [typed, type] = useTyped(name, (text) => {
    const given = text.trim() === '' ? name : text.trim();
    void updateSettings((current) => renameSet(current, set.id, given));
    return given;
  });
  return (
    <li className="row">
      <div>
        <input
          className="field set-name"
          aria-label={i18n.t('sets.rename', [name])}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <span className="meta">
          {modelsOf(set, settings)}
          {'\u00A0· '}
          {formatRow(askedWords(set.asking, textLocale()), textLocale())}
        </span>
      </div>
      {isInUse ? (
        <span className="meta">{i18n.t('sets.inUse')}</span>
      ) : (
        <button
          type="button"
          className="btn small"
          onClick={() => void updateSettings((current) => chooseSet(current, set.id))}
        >
          {i18n.t('sets.use')}
          <span className="vh"> {name}</span>
        </button>
      )}
      <button
        type="button"
        className="tool"
        aria-label={i18n.t('sets.removeOne', [name])}
        onClick={() => void updateSettings((current) => removeSet(current, set.id))}
      >
        {i18n.t('sets.remove')}
      </button>
    </li>
  );
}

/** The models that a set asks; of one that leaves on whoever is on, those that it has a model for. */
function modelsOf({ onKeys, modelIds }: ModelSet, { models }: Settings): string {
  const keys = onKeys ?? Object.keys(modelIds);
  const ids = models.filter(({ key }) => keys.includes(key)).map(({ key, modelId }) => modelIds[key] ?? modelId);
  return ids.length === 0 ? i18n.t('sets.whoeverIsOn') : ids.join('\u00A0· ');
}
