import { useEffect } from 'react';
import type { Run } from '../../utils/domain.ts';
import { isStreaming } from '../../utils/run/is-streaming.ts';
import type { RunClient } from '../../utils/run/run-client.ts';

/** Escape stops all answers that still arrive, unless what has the focus had a use for it. */
export function useEscapeToStop(run: Run | undefined, client: Pick<RunClient, 'stop'>): void {
  const hasToStop = run !== undefined && isStreaming(run);
  useEffect(() => {
    if (!hasToStop) return;
    const stop = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) client.stop();
    };
    document.addEventListener('keydown', stop);
    return () => document.removeEventListener('keydown', stop);
  }, [hasToStop, client]);
}
