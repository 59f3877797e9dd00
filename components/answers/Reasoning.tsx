import { useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { countText } from '../shared/count-text.ts';
import { reasoningTime, secondsText } from '../shared/figures.ts';
import { PlainText } from './markdown/PlainText.tsx';
import { useSeenEnd } from './use-seen-end.ts';

/** What the model reasoned before it answered, folded. The text is drawn only while it is open. */
export function Reasoning({ answer, now }: { answer: Answer; now: number }) {
  const [isOpen, setOpen] = useState(false);
  const end = useSeenEnd(answer.id);
  if (answer.reasoning === '') return null;
  return (
    <details className="thought caret" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{answer.phase === 'reasoning' ? i18n.t('reasoning.readAlong') : thoughtWords(answer, now)}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
        <div dir="auto" tabIndex={0} ref={end}>
          <PlainText source={answer.reasoning} />
        </div>
      )}
    </details>
  );
}

/** Shorter, in ms, would read "0.0 s": a server that delivers all at once does not tell how long it thought. */
const leastTime = 50;

/** "Thought for 31 s · 2,310 tokens". `now`: epoch ms. */
export function thoughtWords(answer: Answer, now: number): string {
  const time = reasoningTime(answer, now);
  const tokens = answer.usage?.reasoningTokens;
  const parts = [
    time === undefined || time < leastTime
      ? i18n.t('reasoning.thought')
      : i18n.t('reasoning.thoughtFor', [secondsText(time)]),
    tokens === undefined ? undefined : i18n.t('figures.tokens', tokens, [countText(tokens)]),
  ];
  return parts.filter(Boolean).join('\u00A0· ');
}
