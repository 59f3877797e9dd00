interface SwitchProps {
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly id?: string;
  /** Where no `<label>` names it. */
  readonly label?: string;
}

/** On or off, at once. */
export function Switch({ isOn, isDisabled = false, onSwitch, id, label }: SwitchProps) {
  return (
    <input
      className="switch"
      type="checkbox"
      role="switch"
      id={id}
      aria-label={label}
      aria-checked={isOn}
      checked={isOn}
      disabled={isDisabled}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}
