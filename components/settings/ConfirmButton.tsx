import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';

interface ConfirmButtonProps {
  readonly label: string;
  /** What the second click does, in words that say it cannot be undone. */
  readonly sureLabel: string;
  readonly onConfirm: () => void;
}

/** For what cannot be undone: the first click asks, the second does it. */
export function ConfirmButton({ label, sureLabel, onConfirm }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) sure.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" className="tool" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <span className="tools">
      <button
        ref={sure}
        type="button"
        className="btn"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {sureLabel}
      </button>
      <button type="button" className="tool" onClick={() => setAsking(false)}>
        {i18n.t('actions.cancel')}
      </button>
    </span>
  );
}
