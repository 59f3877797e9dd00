import type { AskRequest, Message } from '../ask/provider.ts';
import type { Answer, Follow, Run } from '../domain.ts';
import { analysisText } from './analysis-request.ts';
import type { Turn } from './estimate-run.ts';

/**
 * The request that asks one model the last run's question, with what it was told and said before. `thread`: the runs
 * from the first to the one to be asked. A model hears its own earlier answers, or where a follow-up continues from one
 * chosen answer, that one. Reasoning goes along with a model's own answers only; adapters leave it out where it is not
 * wanted, and drop turns in which nothing was said. An analysis hears the answers it is about and nothing else.
 */
export function requestOf(thread: readonly Run[], modelKey: string): AskRequest {
  const [analysed, last] = thread.slice(-2);
  if (analysed && last?.follows?.asks === 'analysis') {
    return { messages: [{ role: 'user', text: analysisText(analysed) }], ...last.settings };
  }
  const messages = thread.flatMap((run, index): Message[] => {
    const { text, quote, page, images } = run.question;
    const asked: Message = {
      role: 'user',
      text,
      ...(quote !== undefined && { quote }),
      ...(page && { page }),
      ...(images && { images }),
    };
    const next = thread[index + 1];
    return next ? [asked, answerBefore(run, next, modelKey)] : [asked];
  });
  return { messages, ...thread.at(-1)?.settings };
}

function answerBefore(run: Run, next: Run, modelKey: string): Message {
  const chosenId = next.follows?.fromAnswerId;
  const isContinued = (answer: Answer) =>
    chosenId === undefined ? answer.model.key === modelKey : answer.id === chosenId;
  const answer = run.answers.find(isContinued);
  const isOwn = answer?.model.key === modelKey;
  return {
    role: 'assistant',
    text: answer?.text ?? '',
    ...(isOwn && answer?.reasoning && { reasoning: answer.reasoning }),
  };
}

/** What the next turn of a thread sends along, for its price. */
export function turnsToPay(thread: readonly Run[], turn: Turn, follows: Follow | undefined): readonly Turn[] {
  const analysed = thread.at(-1);
  if (follows?.asks !== 'analysis' || !analysed) return [...thread, turn];
  return [{ ...turn, question: { ...turn.question, text: analysisText(analysed) } }];
}
