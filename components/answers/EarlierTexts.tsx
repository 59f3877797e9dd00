import { i18n } from '#i18n';
import type { EarlierText } from '../../utils/domain.ts';
import { stateWord } from '../shared/answer-words.ts';
import { formatDateTime } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';
import { PlainText } from './markdown/PlainText.tsx';

/** Texts that a retry replaced, or that the service took back. Nothing that was streamed is lost. */
export function EarlierTexts({ earlier }: { earlier: readonly EarlierText[] }) {
  return earlier.map((one, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are only added to, and two can end in the same moment.
    <details key={index} className="detail caret">
      <summary>{earlierTitle(one)}</summary>
      <div className="pre serif">
        <PlainText source={one.text} />
      </div>
    </details>
  ));
}

/** When a text ended, and how. */
export function earlierTitle({ outcome, endedAt }: EarlierText): string {
  const time = formatDateTime(endedAt, textLocale());
  if (outcome === 'withdrawn') return i18n.t('answers.withdrawn', [time]);
  return i18n.t('answers.earlier', [time, stateWord({ phase: 'ended', outcome })]);
}
