import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

/** How long "Copied" stands in place of "Copy", in ms: long enough to be read once. */
const saidForMs = 2_000;

interface CopyButtonProps {
  readonly text: string;
  /** Where "Copy" alone would not say what. */
  readonly label?: string;
}

/** Copies the text as it stands and says so in its own place. */
export function CopyButton({ text, label = i18n.t('actions.copy') }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <button
      type="button"
      className="tool"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon name="copy" />
      <span aria-live="polite">{isCopied ? i18n.t('actions.copied') : label}</span>
    </button>
  );
}
