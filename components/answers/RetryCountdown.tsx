import { i18n } from '#i18n';
import { retryClock } from '../shared/retry-clock.ts';
import { useNow } from '../shared/use-now.ts';

/** A service asked for a longer wait than is waited out by itself: how long is left of it, until trying makes sense. */
export function RetryCountdown({ at }: { readonly at: number }) {
  const now = useNow(Date.now() < at);
  const clock = retryClock({ at }, now);
  return (
    <span role="timer">{clock === undefined ? i18n.t('errors.retryNow') : i18n.t('errors.retryIn', [clock])}</span>
  );
}
