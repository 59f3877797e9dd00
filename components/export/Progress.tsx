import { useId } from 'react';
import { i18n } from '#i18n';

interface ProgressProps {
  readonly label: string;
  /** 0 to 1. */
  readonly part: number;
  readonly onCancel: () => void;
}

/** How far something long is, and the way out of it. */
export function Progress({ label, part, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} value={part} />
      <button type="button" className="btn small" onClick={onCancel}>
        {i18n.t('backup.cancel')}
      </button>
    </div>
  );
}
