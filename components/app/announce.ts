import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { stateSentence } from '../shared/answer-words.ts';
import { textLocale } from '../shared/text-locale.ts';

/** What happened between two states of the page, in words; empty when nothing did that is worth hearing. */
export function announce(before: Run | undefined, after: Run | undefined): string {
  if (!after) return '';
  const isStreaming = after.answers.some((answer) => answer.phase !== 'ended');
  if (before?.id !== after.id) {
    const names = after.answers.map((answer) => answer.model.label);
    const list = new Intl.ListFormat(textLocale(), { type: 'conjunction' }).format(names);
    return isStreaming ? i18n.t('announce.asked', [list]) : '';
  }
  const ended = after.answers.filter(
    (answer, index) => answer.phase === 'ended' && before.answers[index]?.phase !== 'ended',
  );
  if (ended.length === 0) return '';
  return [...ended.map(stateSentence), ...(isStreaming ? [] : [i18n.t('announce.allIn')])].join('. ');
}
