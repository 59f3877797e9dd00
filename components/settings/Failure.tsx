import type { AskError } from '../../utils/domain.ts';
import { CommandLine } from '../shared/CommandLine.tsx';
import { errorText } from '../shared/error-text.ts';
import { Notice } from '../shared/Notice.tsx';

/** What a server said no to, and what to do about it. */
export function Failure({ error, label }: { error: AskError; label: string }) {
  const { title, hint, command, details } = errorText(error, label);
  return (
    <Notice icon="fault" tone="fault" title={title} details={details}>
      {hint && <p>{hint}</p>}
      {command && <CommandLine text={command} />}
    </Notice>
  );
}
