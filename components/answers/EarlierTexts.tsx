import { i18n } from '#i18n';
import type { EarlierText } from '../../utils/domain.ts';
import { stateWord } from '../shared/answer-words.ts';
import { formatDateTime } from '../shared/format-time.ts';
import { textLocale } from '../shared/text-locale.ts';

/** Texts that a retry replaced. Nothing that was streamed is lost. */
export function EarlierTexts({ earlier }: { earlier: readonly EarlierText[] }) {
  return earlier.map(({ text, outcome, endedAt }) => (
    <details key={endedAt} className="detail caret">
      <summary>
        {i18n.t('answers.earlier', [formatDateTime(endedAt, textLocale()), stateWord({ phase: 'ended', outcome })])}
      </summary>
      <pre className="serif">{text}</pre>
    </details>
  ));
}
