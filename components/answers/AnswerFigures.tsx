import { Fragment } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { answerPriceText } from '../shared/answer-price.ts';
import { secondsText, timeToFirstToken, tokensText, totalTime } from '../shared/figures.ts';
import { EndMark } from './EndMark.tsx';

/** The model that answered, by the id the service returned; and the one that was asked for where that is another. */
export function ModelId({ answer }: { answer: Answer }) {
  const words = modelIdWords(answer);
  return (
    <span className="meta model-id" title={words}>
      {words}
    </span>
  );
}

export function modelIdWords({ returnedModelId, model }: Answer): string {
  const isOther = returnedModelId !== undefined && plainId(returnedModelId) !== plainId(model.modelId);
  return isOther ? i18n.t('answers.askedFor', [returnedModelId, model.modelId]) : model.modelId;
}

/** Gemini gives its ids a folder in one place and not in the other. */
function plainId(modelId: string): string {
  return modelId.replace(/^models\//, '');
}

/** Its measures in one line: the whole time, tokens, price. */
export function AnswerFigures({ answer }: { answer: Answer }) {
  const total = totalTime(answer);
  const measures = [
    total === undefined ? undefined : secondsText(total),
    answer.phase === 'ended' ? tokensText(answer.usage) : undefined,
    answerPriceText(answer),
  ];
  return (
    <span className="meta figures">
      {answer.outcome === 'answered' && <EndMark />}
      {measures
        .filter((measure) => measure !== undefined)
        .map((measure, index) => (
          <Fragment key={measure}>
            {index > 0 && '\u00A0· '}
            <span className="nowrap">{measure}</span>
          </Fragment>
        ))}
    </span>
  );
}

/** How soon it began, for those who compare the services: below the answer, where it is in nobody's way. */
export function FirstToken({ answer }: { answer: Answer }) {
  const first = timeToFirstToken(answer);
  if (first === undefined || answer.phase !== 'ended') return null;
  return <p className="meta first-token">{i18n.t('figures.firstToken', [secondsText(first)])}</p>;
}
