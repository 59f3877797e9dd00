import { priceOf } from '../ask/prices/price-of.ts';
import type { StreamPart } from '../ask/provider.ts';
import { judgeOutcome } from '../compare/outcome/index.ts';
import type {
  Answer,
  AskError,
  AskedModel,
  AskSettings,
  FinishReason,
  Follow,
  Outcome,
  Question,
  Run,
} from '../domain.ts';
import { judgeTogether } from './judge-together.ts';
import type { Outcomes, RunEvent } from './messages.ts';

export interface NewRun {
  readonly runId: string;
  readonly threadId: string;
  readonly question: Question;
  readonly models: readonly AskedModel[];
  /** Epoch ms. */
  readonly at: number;
  readonly settings?: AskSettings;
  readonly follows?: Follow | undefined;
  readonly unsaved?: boolean | undefined;
}

/** A run that was just asked: every answer waits. */
export function createRun({ runId, threadId, question, models, at, settings = {}, follows, unsaved }: NewRun): Run {
  return {
    id: runId,
    threadId,
    question,
    askedAt: at,
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(follows && { follows }),
    ...(unsaved && { unsaved }),
    answers: models.map((model) => waiting(`${runId}:${model.key}`, runId, model, at, [])),
  };
}

/**
 * The run after one event. Pure: the same events in the same order give the same run, in the background, in
 * every panel and when read back. An event of an unknown answer, or a part after the end, changes nothing.
 */
export function applyRunEvent(run: Run, event: RunEvent): Run {
  const index = run.answers.findIndex((answer) => answer.id === event.answerId);
  const answer = run.answers[index];
  if (!answer) return run;
  const next = applyToAnswer(answer, event);
  if (next === answer) return run;
  const changed = { ...run, answers: run.answers.with(index, next) };
  if (next.phase !== 'ended') return changed;
  return 'outcomes' in event && event.outcomes ? withOutcomes(changed, event.outcomes) : judgeTogether(changed);
}

/** An event as panels get it: with the outcomes of the run after it, where it ended an answer. */
export function withJudgement(event: RunEvent, { answers }: Run): RunEvent {
  if (event.type !== 'part' && event.type !== 'ended') return event;
  if (answers.find(({ id }) => id === event.answerId)?.phase !== 'ended') return event;
  return {
    ...event,
    outcomes: Object.fromEntries(answers.flatMap(({ id, outcome }) => (outcome ? [[id, outcome]] : []))),
  };
}

/**
 * A run that nobody streams any more: what was not at its end is interrupted. The store says the same once it can be
 * written; on a full disk it still says that the answers grow.
 */
export function asInterrupted(run: Run, at: number): Run {
  const open = run.answers.filter((answer) => answer.phase !== 'ended');
  return open.reduce(
    (before, { id }) => applyRunEvent(before, { type: 'ended', answerId: id, outcome: 'interrupted', at }),
    run,
  );
}

function withOutcomes(run: Run, outcomes: Outcomes): Run {
  const answers = run.answers.map((answer) => {
    const outcome = outcomes[answer.id];
    return outcome === undefined || outcome === answer.outcome ? answer : { ...answer, outcome };
  });
  return { ...run, answers };
}

function applyToAnswer(answer: Answer, event: RunEvent): Answer {
  if (event.type === 'asked-again') return askedAgain(answer, event.model, event.at);
  if (answer.phase === 'ended') return answer;
  if (event.type === 'hurried') return hurried(answer, event.at);
  const { retry: _, ...awake } = answer;
  if (event.type === 'ended') return { ...awake, phase: 'ended', outcome: event.outcome, endedAt: event.at };
  // Whatever comes after a wait ends it.
  return applyPart(awake, event);
}

function applyPart(answer: Answer, { part, at, outcomes }: Extract<RunEvent, { readonly type: 'part' }>): Answer {
  switch (part.type) {
    case 'reasoning-delta':
      return {
        ...answer,
        phase: answer.phase === 'waiting' ? 'reasoning' : answer.phase,
        reasoning: answer.reasoning + part.text,
        firstTokenAt: answer.firstTokenAt ?? at,
      };
    case 'text-delta':
      return {
        ...answer,
        phase: 'writing',
        text: answer.text + part.text,
        firstTokenAt: answer.firstTokenAt ?? at,
        firstTextAt: answer.firstTextAt ?? at,
      };
    case 'text-withdrawn':
      return withdrawn(answer, at);
    case 'citation':
      return { ...answer, citations: [...answer.citations, withoutType(part)] };
    case 'metadata':
      return {
        ...answer,
        ...(part.modelId !== undefined && { returnedModelId: part.modelId }),
        ...(part.requestId !== undefined && { requestId: part.requestId }),
      };
    case 'usage':
      return withPrice({ ...answer, usage: part.usage });
    case 'retry-wait': {
      const { waitMs, attempt, of, error } = part;
      return { ...answer, retry: { at: at + waitMs, attempt, of, error } };
    }
    case 'notice':
      return { ...answer, dropped: [...new Set([...(answer.dropped ?? []), part.name])] };
    case 'finish':
      return {
        ...answer,
        phase: 'ended',
        endedAt: at,
        outcome: outcomes?.[answer.id] ?? outcomeOfFinish(answer, part.reason),
        finish: part.raw === undefined ? { reason: part.reason } : { reason: part.reason, raw: part.raw },
      };
    case 'error':
      return { ...answer, phase: 'ended', endedAt: at, outcome: outcomeOfError(part.error), error: part.error };
  }
}

function withPrice(answer: Answer): Answer {
  const { model, usage = {}, startedAt } = answer;
  const { providerId, modelId, ownPrices } = model;
  const price = priceOf(
    providerId,
    modelId,
    usage,
    startedAt,
    ownPrices && [{ providerId, modelId, prices: ownPrices }],
  );
  return price ? { ...answer, price } : answer;
}

function withoutType({ url, title }: Extract<StreamPart, { type: 'citation' }>) {
  return title === undefined ? { url } : { url, title };
}

function outcomeOfFinish(answer: Answer, finishReason: FinishReason): Outcome {
  // All of the length went into the reasoning: there is no answer that could have been cut off.
  if (finishReason === 'length' && answer.text.trim() === '') return 'empty';
  return judgeOutcome({ text: answer.text, finishReason, reasoning: answer.reasoning }).outcome;
}

function outcomeOfError(error: AskError): Outcome {
  if (error.kind === 'cut-off' || error.kind === 'too-long') return 'cut-off';
  if (error.kind === 'aborted') return 'stopped';
  return 'failed';
}

/** Text that the service took back stays readable, beside what comes in its place. */
function withdrawn(answer: Answer, at: number): Answer {
  if (answer.text === '') return answer;
  const kept = { text: answer.text, outcome: 'withdrawn', endedAt: at } as const;
  return { ...answer, text: '', earlier: [...answer.earlier, kept] };
}

/** The next try is due now instead of later. */
function hurried(answer: Answer, at: number): Answer {
  return answer.retry && answer.retry.at > at ? { ...answer, retry: { ...answer.retry, at } } : answer;
}

/** A retry starts from nothing, but text that had arrived stays readable among the earlier ones. */
function askedAgain(answer: Answer, model: AskedModel, at: number): Answer {
  const { id, runId, text, outcome, endedAt, earlier } = answer;
  const kept = text === '' ? earlier : [...earlier, { text, outcome: outcome ?? 'stopped', endedAt: endedAt ?? at }];
  return waiting(id, runId, model, at, kept);
}

function waiting(id: string, runId: string, model: AskedModel, at: number, earlier: Answer['earlier']): Answer {
  return { id, runId, model, phase: 'waiting', text: '', reasoning: '', citations: [], startedAt: at, earlier };
}
