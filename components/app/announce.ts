import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { isStreaming } from '../../utils/run/is-streaming.ts';
import { stateSentence } from '../shared/answer-words.ts';
import { errorText } from '../shared/error-text.ts';
import { formatList } from '../shared/format-list.ts';
import { retryClock } from '../shared/retry-clock.ts';
import { textLocale } from '../shared/text-locale.ts';

/**
 * What happened between two states of the page, in words; empty when nothing did that is worth hearing. `now` in
 * epoch ms.
 */
export function announce(before: Run | undefined, after: Run | undefined, now: number = Date.now()): string {
  if (!after) return '';
  if (before?.id !== after.id) {
    const names = after.answers.map((answer) => answer.model.label);
    const list = formatList(names, textLocale());
    return isStreaming(after) ? i18n.t('announce.asked', [list]) : '';
  }
  const ended = after.answers.filter(
    (answer, index) => answer.phase === 'ended' && before.answers[index]?.phase !== 'ended',
  );
  const waiting = after.answers.flatMap(({ model, retry }, index) => {
    const isNew = retry !== undefined && retry.attempt !== before.answers[index]?.retry?.attempt;
    const clock = isNew ? retryClock(retry, now) : undefined;
    return clock === undefined || !retry
      ? []
      : [i18n.t('retry.title', [errorText(retry.error, model.label).title, clock])];
  });
  const isOver = ended.length > 0 && !isStreaming(after);
  const said = [...waiting, ...ended.map(stateSentence), ...(isOver ? [i18n.t('announce.allIn')] : [])];
  return said.reduce((before, one) => (before === '' ? one : i18n.t('announce.then', [before, one])), '');
}
