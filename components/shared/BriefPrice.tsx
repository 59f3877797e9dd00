import type { Answer } from '../../utils/domain.ts';
import { answerPriceText, briefPriceText } from './answer-price.ts';

/** What an answer cost, where there is little room: by signs for the eye, and in words for everybody else. */
export function BriefPrice({ answer }: { answer: Answer }) {
  const words = answerPriceText(answer);
  const brief = briefPriceText(answer);
  if (brief === words) return words;
  return (
    <>
      <span className="vh">{words}</span>
      <span aria-hidden="true" title={words}>
        {brief}
      </span>
    </>
  );
}
