import { i18n } from '#i18n';
import type { Settings } from '../../utils/store/default-settings.ts';
import { chooseSet } from '../../utils/store/sets.ts';
import { updateSettings } from '../../utils/store/settings.ts';
import { setName } from './set-name.ts';

/** The sets, one click each; the one that was switched to is pressed. */
export function SetChips({ settings }: { settings: Settings }) {
  if (settings.sets.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like a form; this only switches.
    <div className="chips sets" role="group" aria-label={i18n.t('sets.label')}>
      {settings.sets.map((set) => (
        <button
          key={set.id}
          type="button"
          className="chip"
          aria-pressed={set.id === settings.setId}
          onClick={() => void updateSettings((current) => chooseSet(current, set.id))}
        >
          {setName(set)}
        </button>
      ))}
    </div>
  );
}
