import { useState } from 'react';
import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import type { Answer, PendingRetry } from '../../utils/domain.ts';
import { errorText } from '../shared/error-text.ts';
import { briefSecondsText } from '../shared/figures.ts';
import { Notice } from '../shared/Notice.tsx';
import { Ring } from '../shared/Ring.tsx';
import { retryClock } from '../shared/retry-clock.ts';

interface RetryNoticeProps {
  readonly answer: Answer;
  readonly retry: PendingRetry;
  /** Epoch ms. */
  readonly now: number;
}

/** A service asked us to wait: why, and how long until the question goes out again. Stopping the answer ends the wait. */
export function RetryNotice({ answer, retry, now }: RetryNoticeProps) {
  const { model } = answer;
  const { at, attempt, of, error } = retry;
  const words = errorText(error, model.label);
  const clock = retryClock(retry, now);
  const [wholeMs] = useState(() => Math.max(at - now, error.retryAfterMs ?? 0));
  const asker = entryOf(model.providerId)?.operator ?? model.label;
  return (
    <Notice
      icon={<Ring part={wholeMs === 0 ? 0 : (at - now) / wholeMs} />}
      tone="fault"
      title={
        <span role="timer">
          {clock === undefined ? i18n.t('retry.now', [words.title]) : i18n.t('retry.title', [words.title, clock])}
        </span>
      }
      details={words.details}
    >
      <p>
        {error.retryAfterMs !== undefined && `${i18n.t('retry.pause', [asker, briefSecondsText(error.retryAfterMs)])} `}
        {error.kind === 'rate-limit' && `${i18n.t('retry.uncharged')} `}
        {i18n.t('retry.attempt', [attempt, of])}
      </p>
    </Notice>
  );
}
