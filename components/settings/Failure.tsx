import { i18n } from '#i18n';
import type { AskError } from '../../utils/domain.ts';
import { CommandLine } from '../shared/CommandLine.tsx';
import { errorText } from '../shared/error-text.ts';
import { Notice } from '../shared/Notice.tsx';

interface FailureProps {
  readonly error: AskError;
  readonly label: string;
  /** Asks the browser for the host that the failure is about; offered where that is what is missing. */
  readonly onAllow?: (address: string) => void;
}

/** What a server said no to, and what to do about it. */
export function Failure({ error, label, onAllow }: FailureProps) {
  const { title, hint, command, details } = errorText(error, label);
  const { reason, address } = error;
  const tools = onAllow && reason === 'host-not-allowed' && address !== undefined && (
    <button type="button" className="btn small" onClick={() => onAllow(address)}>
      {i18n.t('actions.allowHost', [new URL(address).host])}
    </button>
  );
  return (
    <Notice icon="fault" tone="fault" title={title} details={details} tools={tools}>
      {hint && <p>{hint}</p>}
      {command && <CommandLine text={command} />}
    </Notice>
  );
}
