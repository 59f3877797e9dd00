interface ChipSelectProps {
  /** Says that all are meant; it is the first choice, and the name of the field. */
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string | undefined) => void;
}

/** A choice of one among several that looks like the chips beside it. */
export function ChipSelect({ any, value, options, onChange }: ChipSelectProps) {
  return (
    <select
      className="chip"
      aria-label={any}
      data-chosen={value !== undefined || undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    >
      <option value="">{any}</option>
      {options.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  );
}
