import { useState } from 'react';
import { i18n } from '#i18n';
import { entryOf } from '../../utils/ask/providers/address-of.ts';
import type { Answer, PendingRetry } from '../../utils/domain.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { errorText } from '../shared/error-text.ts';
import { briefSecondsText } from '../shared/figures.ts';
import { joinSentences } from '../shared/join-sentences.ts';
import { Notice } from '../shared/Notice.tsx';
import { Ring } from '../shared/Ring.tsx';
import { retryClock } from '../shared/retry-clock.ts';

interface RetryNoticeProps {
  readonly answer: Answer;
  readonly retry: PendingRetry;
  readonly client: Pick<RunClient, 'tryNow'>;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * A service asked us to wait: why, how long until the question goes out again, and the way not to wait for it. Stopping
 * the answer, above it, gives up on it.
 */
export function RetryNotice({ answer, retry, client, now }: RetryNoticeProps) {
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
      tools={
        clock !== undefined && (
          <button type="button" className="tool" onClick={() => client.tryNow(answer.id)}>
            {i18n.t('retry.tryNow')}
            <span className="vh"> {model.label}</span>
          </button>
        )
      }
    >
      <p>
        {joinSentences(
          error.retryAfterMs !== undefined && i18n.t('retry.pause', [asker, briefSecondsText(error.retryAfterMs)]),
          error.kind === 'rate-limit' && i18n.t('retry.uncharged'),
          i18n.t('retry.attempt', [attempt, of]),
        )}
      </p>
    </Notice>
  );
}
