import { useCallback, useEffect, useState } from 'react';
import type { OptionsAnswer, OptionsRequest } from '../../utils/run/options-messages.ts';
import type { KeyStatus } from '../../utils/store/keys/key-keeping.ts';
import type { OptionsActions } from './options-actions.ts';

export interface KeyStatusReader {
  /** Undefined until it is read, and when it cannot be. */
  readonly status: KeyStatus | undefined;
  /** Sends a request; where its answer tells how keys are kept now, that is shown. */
  readonly send: (request: OptionsRequest) => Promise<OptionsAnswer>;
}

/** How keys are kept. Read again whenever the page is looked at: they may have locked in the meantime. */
export function useKeyStatus({ send: sendRequest }: Pick<OptionsActions, 'send'>): KeyStatusReader {
  const [status, setStatus] = useState<KeyStatus>();
  const send = useCallback(
    async (request: OptionsRequest) => {
      const answer = await sendRequest(request);
      if (answer.ok && answer.keys) setStatus(answer.keys);
      return answer;
    },
    [sendRequest],
  );
  useEffect(() => {
    const read = () => void send({ type: 'read-key-status' }).catch(() => undefined);
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [send]);
  return { status, send };
}
