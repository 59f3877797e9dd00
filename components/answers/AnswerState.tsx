import { memo } from 'react';
import type { Answer } from '../../utils/domain.ts';
import { answerPriceText, briefPriceText } from '../shared/answer-price.ts';
import { stateWord } from '../shared/answer-words.ts';
import { secondsText, tokensText, totalTime } from '../shared/figures.ts';
import { hasOnlyGrown } from '../shared/has-only-grown.ts';
import { EndMark } from './EndMark.tsx';

/** In a line: the word for where an answer is, then the measures that are known by now and that there is room for. */
export const AnswerState = memo(
  function AnswerState({ answer }: { answer: Answer }) {
    return (
      <span className="state push">
        {answer.phase !== 'ended' && <i className="pulse" aria-hidden="true" />}
        <span>
          {answer.outcome === 'answered' && <EndMark />}
          <b>{stateWord(answer)}</b>
          {measures(answer).map((measure) => (
            <span key={measure}>
              {'\u00A0· '}
              {measure}
            </span>
          ))}
        </span>
      </span>
    );
  },
  (before, now) => hasOnlyGrown(before.answer, now.answer),
);

function measures(answer: Answer): string[] {
  const { phase, outcome, error, retry } = answer;
  if (phase !== 'ended') return retry?.error.status === undefined ? [] : [String(retry.error.status)];
  if (outcome === 'failed') return error?.status === undefined ? [] : [String(error.status)];
  const total = totalTime(answer);
  return [
    ...(total === undefined ? [] : [secondsText(total)]),
    ...(outcome === 'answered' ? [tokensText(answer.usage)] : []),
    ...[outcome === 'answered' ? briefPriceText(answer) : answerPriceText(answer)].filter(
      (price) => price !== undefined,
    ),
  ];
}
