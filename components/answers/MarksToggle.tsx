import { i18n } from '#i18n';

interface MarksToggleProps {
  readonly checked: boolean;
  readonly onChange: (shows: boolean) => void;
}

/** Whether the comparison's marks are drawn in the text. */
export function MarksToggle({ checked, onChange }: MarksToggleProps) {
  return (
    <label className="check push">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {i18n.t('answers.marks')}
    </label>
  );
}
