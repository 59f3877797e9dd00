import { i18n } from '#i18n';
import type { RunSummary } from '../../utils/store/history.ts';
import { formatDateTime } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';

interface AskingPickerProps {
  readonly others: readonly RunSummary[];
  readonly chosen: RunSummary;
  readonly onPick: (runId: string) => void;
}

/** Which other time the run on screen is held against. */
export function AskingPicker({ others, chosen, onPick }: AskingPickerProps) {
  return (
    <label className="asking-picker">
      <span className="meta">{i18n.t('overTime.comparedWith')}</span>
      <select className="field" value={chosen.id} onChange={(event) => onPick(event.currentTarget.value)}>
        {others.map(({ id, askedAt }) => (
          <option key={id} value={id}>
            {formatDateTime(askedAt, textLocale())}
          </option>
        ))}
      </select>
    </label>
  );
}
