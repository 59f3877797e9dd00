import { Fragment } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { answerPriceText } from '../shared/answer-price.ts';
import { secondsText, timeToFirstToken, tokensText, totalTime } from '../shared/figures.ts';
import { EndMark } from './EndMark.tsx';

/** The model that answered, by the id the service returned; and the one that was asked for where that is another. */
export function ModelId({ answer }: { answer: Answer }) {
  return <span className="meta model-id">{modelIdWords(answer)}</span>;
}

export function modelIdWords({ returnedModelId, model }: Answer): string {
  const isOther = returnedModelId !== undefined && plainId(returnedModelId) !== plainId(model.modelId);
  return isOther ? i18n.t('answers.askedFor', [returnedModelId, model.modelId]) : model.modelId;
}

/** Gemini gives its ids a folder in one place and not in the other. */
function plainId(modelId: string): string {
  return modelId.replace(/^models\//, '');
}

/** Its measures: time to the first token, the whole time, tokens. */
export function AnswerFigures({ answer }: { answer: Answer }) {
  const first = timeToFirstToken(answer);
  const total = totalTime(answer);
  const measures = [
    first === undefined ? undefined : i18n.t('figures.firstToken', [secondsText(first)]),
    total === undefined ? undefined : i18n.t('figures.total', [secondsText(total)]),
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
