import type { AskRequest, Message } from '../ask/provider.ts';
import type { Answer, Run } from '../domain.ts';
import { analysisText } from './analysis-request.ts';

/** A turn of a thread: answered before, or about to be asked. */
export type Turn = Pick<Run, 'question' | 'settings' | 'follows'> & Partial<Pick<Run, 'answers'>>;

/**
 * The request that asks one model the last turn's question, with what it was told and said before. `thread`: the turns
 * from the first to the one to be asked. A model hears its own earlier answers, or where a follow-up continues from one
 * chosen answer, that one. Reasoning goes along with a model's own answers only; adapters leave it out where it is not
 * wanted, and drop turns in which nothing was said. An analysis hears the answers it is about and nothing else.
 */
export function requestOf(thread: readonly Turn[], modelKey: string): AskRequest {
  const [analysed, last] = thread.slice(-2);
  if (analysed && last?.follows?.asks === 'analysis') {
    return { messages: [{ role: 'user', text: analysisText({ answers: [], ...analysed }) }], ...last.settings };
  }
  const messages = thread.flatMap((turn, index): Message[] => {
    const { text, quote, page, images } = turn.question;
    const asked: Message = {
      role: 'user',
      text,
      ...(quote !== undefined && { quote }),
      ...(page && { page }),
      ...(images && { images }),
    };
    const next = thread[index + 1];
    return next ? [asked, answerBefore(turn, next, modelKey)] : [asked];
  });
  return { messages, ...thread.at(-1)?.settings };
}

function answerBefore(turn: Turn, next: Turn, modelKey: string): Message {
  const chosenId = next.follows?.fromAnswerId;
  const isContinued = (answer: Answer) =>
    chosenId === undefined ? answer.model.key === modelKey : answer.id === chosenId;
  const answer = turn.answers?.find(isContinued);
  const isOwn = answer?.model.key === modelKey;
  return {
    role: 'assistant',
    text: answer?.text ?? '',
    ...(isOwn && answer?.reasoning && { reasoning: answer.reasoning }),
  };
}
