import { i18n } from '#i18n';
import type { Answer } from '../../utils/domain.ts';
import type { AnswerDescription, TextMark } from '../../utils/store/export/description.ts';
import { modelIdWords } from '../answers/AnswerFigures.tsx';
import { noticeWords } from '../answers/AnswerNotice.tsx';
import { droppedWords } from '../answers/DroppedLines.tsx';
import { earlierTitle } from '../answers/EarlierTexts.tsx';
import { thoughtWords } from '../answers/Reasoning.tsx';
import { answerPriceText } from '../shared/answer-price.ts';
import { stateWord } from '../shared/answer-words.ts';
import { errorText } from '../shared/error-text.ts';
import { secondsText, timeToFirstToken, tokensText, totalTime } from '../shared/figures.ts';

/** Says an answer in words: how it ended, by which model, its measures. */
export function describeAnswer(answer: Answer, marks: readonly TextMark[], isBest: boolean): AnswerDescription {
  const first = timeToFirstToken(answer);
  const total = totalTime(answer);
  const notice = describeNotice(answer);
  return {
    answer,
    state: stateWord(answer),
    isComplete: answer.outcome === 'answered',
    best: isBest ? i18n.t('history.isBest') : undefined,
    modelId: modelIdWords(answer),
    firstToken: first === undefined ? undefined : secondsText(first),
    total: total === undefined ? undefined : secondsText(total),
    tokens: answer.phase === 'ended' && answer.outcome !== 'failed' ? tokensText(answer.usage) : undefined,
    price: answerPriceText(answer),
    ...(notice && { notice }),
    thought: answer.reasoning === '' ? undefined : thoughtWords(answer, answer.endedAt ?? answer.startedAt),
    dropped: droppedWords(answer),
    earlier: answer.earlier.map((one) => ({ title: earlierTitle(one), text: one.text })),
    marks,
  };
}

function describeNotice(answer: Answer): AnswerDescription['notice'] {
  const { outcome, error, model } = answer;
  if (outcome === undefined || outcome === 'answered') return undefined;
  const words = error && errorText(error, model.label, model.modelId);
  if (outcome === 'failed' && words) return { title: words.title, text: words.hint, details: words.details };
  const { title, text } = noticeWords[outcome](answer);
  return { title, text: text?.replace(/<\/?(b|kbd|code)>/g, ''), details: words?.details ?? [] };
}
