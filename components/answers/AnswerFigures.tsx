import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import { secondsText, timeToFirstToken, tokensText, totalTime } from '../shared/figures.ts';
import { EndMark } from './EndMark.tsx';

/** The model that answered, by the id the service returned. */
export function ModelId({ answer }: { answer: Answer }) {
  return <span className="meta model-id">{answer.returnedModelId ?? answer.model.modelId}</span>;
}

/** Its measures: time to the first token, the whole time, tokens. */
export function AnswerFigures({ answer }: { answer: Answer }) {
  const first = timeToFirstToken(answer);
  const total = totalTime(answer);
  const measures = [
    first === undefined ? undefined : i18n.t('figures.firstToken', [secondsText(first)]),
    total === undefined ? undefined : i18n.t('figures.total', [secondsText(total)]),
    answer.phase === 'ended' ? tokensText(answer.usage) : undefined,
  ];
  return (
    <span className="meta figures">
      {answer.outcome === 'answered' && <EndMark />}
      {measures.filter(Boolean).join('\u00A0· ')}
    </span>
  );
}
