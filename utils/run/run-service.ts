import { askAll } from '../ask/ask-all.ts';
import { usualLimits } from '../ask/time/stream-limits.ts';
import type { Answer, AskSettings, Question, Run } from '../domain.ts';
import { textsOf } from '../mask/map-question.ts';
import type { KeepAlive } from '../platform/keep-alive.ts';
import { isDiskFull } from '../store/is-disk-full.ts';
import type { RunStore } from '../store/runs.ts';
import { createAnswerControls } from './answer-controls.ts';
import { isStreaming } from './is-streaming.ts';
import { createLiveRun, type LiveRun } from './live-run.ts';
import type { MaskQuestion } from './mask-question.ts';
import { saveTroubles } from './messages.ts';
import { createOnceOnly } from './once-only.ts';
import { neverOver, type OverLimit } from './over-limit.ts';
import type { Participant } from './participants.ts';
import { createRunListeners } from './run-listeners.ts';
import type { AskResult, RunService, StartHow } from './run-service-contract.ts';
import { asInterrupted, createRun } from './run-state.ts';
import { saveAgain } from './save-again.ts';
import { saveFirst } from './save-first.ts';
import { requestOf } from './thread-request.ts';
import { troubleOf } from './trouble-of.ts';

/**
 * Hard end of one asking, in ms: twice a stream's own deadline, since a try that failed before its first word is made
 * again. Streams end themselves long before; this is for one that does not.
 */
export const runDeadlineMs = 2 * usualLimits.deadlineMs;

/** Longest question with its context, in UTF-16 units: about 100,000 tokens, which every model of the catalog takes. */
export const maxQuestionLength = 400_000;

export interface RunServiceDependencies {
  readonly store: RunStore;
  readonly keepAlive: KeepAlive;
  readonly readParticipants: (modelKeys?: readonly string[]) => Promise<readonly Participant[]>;
  /** What the person set for the questions to come. */
  readonly readAskSettings?: () => Promise<AskSettings>;
  /** Masks what the person does not want to send. */
  readonly maskQuestion?: MaskQuestion;
  readonly readOverLimit?: () => Promise<OverLimit>;
  readonly now?: () => number;
  readonly newId?: () => string;
}

/** Owns the life of runs. Lives in the background, never in a panel: people close panels. */
export function createRunService({
  store,
  keepAlive,
  readParticipants,
  readAskSettings = async () => ({}),
  maskQuestion = async (question) => question,
  readOverLimit = async () => neverOver,
  now = Date.now,
  newId = () => crypto.randomUUID(),
}: RunServiceDependencies): RunService {
  const live = new Map<string, LiveRun>();
  const controls = createAnswerControls();
  const listeners = createRunListeners();
  const onceOnly = createOnceOnly<AskResult>((result) => 'trouble' in result, now);
  let recovering: Promise<unknown> = Promise.resolve();
  let streams = 0;

  function goLive(run: Run): LiveRun {
    const entry = createLiveRun(run, {
      store,
      deliver: (events) => listeners.onEvents(run.id, events),
      onSaveFailed: (error) => listeners.onTrouble(run.id, isDiskFull(error) ? 'disk-full' : 'not-saved'),
      onSaveRecovered: () => {
        for (const one of saveTroubles) listeners.onTroubleOver(run.id, one);
      },
    });
    live.set(run.id, entry);
    return entry;
  }

  async function startRun(asked: Question, how: StartHow): Promise<AskResult> {
    const { modelKeys, follows, overLimit, unsaved } = how;
    const reading = readThread(follows?.runId);
    // All at once: the question is on its way only after the last of them.
    const [ready, settings, thread, question, isOver] = await Promise.all([
      readParticipants(modelKeys),
      how.settings ?? readAskSettings(),
      reading,
      reading.then((turns) => maskQuestion(asked, turns.at(-1)?.question.masks ?? [])),
      overLimit ? neverOver : readOverLimit(),
    ]);
    const participants = ready.filter(({ model }) => modelKeys?.includes(model.key) ?? true);
    if (participants.length === 0) return { trouble: 'no-service-on' };
    const models = participants.map(({ model }) => model);
    if (isOver([...thread, { question, settings, ...(follows && { follows }) }], models)) {
      return { trouble: 'over-daily-limit' };
    }
    const runId = newId();
    const threadId = thread[0]?.threadId ?? runId;
    const isUnsaved = unsaved ?? thread.at(-1)?.unsaved;
    const run = createRun({ runId, threadId, question, models, at: now(), settings, follows, unsaved: isUnsaved });
    const entry = goLive(run);
    await saveFirst(entry);
    const askers = run.answers.flatMap((answer, index) => {
      const participant = participants[index];
      return participant ? [{ answer, participant }] : [];
    });
    void streamInto(entry, askers, thread);
    return { run };
  }

  /** The runs that a run follows, oldest first, that run included. */
  async function readThread(runId: string | undefined): Promise<readonly Run[]> {
    const run = runId === undefined ? undefined : await read(runId);
    if (!run) return [];
    return [...(await readThread(run.follows?.runId)), run];
  }

  async function streamInto(
    entry: LiveRun,
    asked: readonly { readonly answer: Answer; readonly participant: Participant }[],
    thread: readonly Run[],
  ): Promise<void> {
    const release = keepAlive.hold();
    streams += 1;
    const deadline = setTimeout(() => {
      for (const { answer } of asked) endAnswer(entry, answer.id, 'interrupted');
    }, runDeadlineMs);
    const askers = asked.map(({ answer, participant }) => {
      const { stop, hurry } = controls.take(answer.id);
      const request = requestOf([...thread, entry.run], participant.model.key);
      return { answerId: answer.id, provider: participant.provider, request, signal: stop.signal, hurry };
    });
    const signals = new Map(askers.map(({ answerId, signal }) => [answerId, signal]));
    try {
      for await (const { answerId, part, at } of askAll(askers, { now })) {
        // After a stop, what the old stream still says must not reach a retry of the same answer.
        if (signals.get(answerId)?.aborted) continue;
        entry.apply({ type: 'part', answerId, part, at });
        if (part.type === 'finish' || part.type === 'error') void entry.settle();
      }
    } finally {
      clearTimeout(deadline);
      const isSaved = await entry.settle();
      streams -= 1;
      // What the store refused stays in memory, where panels find it as long as the background lives.
      if ((isSaved || (await saveAgain(entry))) && !isStreaming(entry.run)) live.delete(entry.run.id);
      release();
    }
  }

  function endAnswer(entry: LiveRun, answerId: string, outcome: 'stopped' | 'interrupted'): void {
    // First the state, then the abort: the stream's own last part must not decide how this ended.
    entry.apply({ type: 'ended', answerId, outcome, at: now() });
    controls.stop(answerId);
  }

  async function read(runId: string): Promise<Run | undefined> {
    const entry = live.get(runId);
    if (entry) return entry.run;
    await recovering;
    const run = await store.load(runId);
    return run && asInterrupted(run, now());
  }

  return {
    ask(question, how = {}) {
      const text = question.text.trim();
      if (text === '') return Promise.resolve({ trouble: 'question-empty' });
      const length = textsOf({ ...question, text }).reduce((sum, one) => sum + one.length, 0);
      if (length > maxQuestionLength) return Promise.resolve({ trouble: 'question-too-long' });
      return onceOnly(JSON.stringify([text, question.quote, question.page, question.images, how]), () =>
        startRun({ ...question, text }, how).catch((error): AskResult => ({ trouble: troubleOf(error) })),
      );
    },

    stop(runId, answerId) {
      const entry = live.get(runId);
      if (!entry) return;
      for (const answer of entry.run.answers) {
        if (answer.phase === 'ended' || (answerId !== undefined && answer.id !== answerId)) continue;
        endAnswer(entry, answer.id, 'stopped');
      }
      void entry.settle();
    },

    async retry(runId, answerId) {
      const run = await read(runId);
      const key = run?.answers.find(({ id }) => id === answerId)?.model.key;
      if (!run || key === undefined) return;
      const reading = Promise.all([readParticipants([key]), readThread(run.follows?.runId)]);
      const sources = await reading.catch(troubleOf);
      if (typeof sources === 'string') return listeners.onTrouble(runId, sources, { type: 'retry', runId, answerId });
      const [participants, thread] = sources;
      // Looked up after the last wait: of two clicks, the second finds the answer already asked again.
      const entry = live.get(runId) ?? goLive(run);
      const answer = entry.run.answers.find((candidate) => candidate.id === answerId);
      if (answer?.phase !== 'ended') return;
      const participant = participants.find(({ model }) => model.key === key);
      if (!participant) return listeners.onTrouble(runId, 'no-service-on');
      entry.apply({ type: 'asked-again', answerId, model: participant.model, at: now() });
      await streamInto(entry, [{ answer, participant }], thread);
    },

    tryNow(runId, answerId) {
      const entry = live.get(runId);
      const before = entry?.run;
      entry?.apply({ type: 'hurried', answerId, at: now() });
      // Only a wait that was still on changes by this: a second press finds the try on its way.
      if (entry?.run !== before) controls.hurry(answerId);
    },

    async saveAgain(runId) {
      const entry = live.get(runId);
      if (!entry) return false;
      if ((await entry.settle()) && !isStreaming(entry.run)) live.delete(runId);
      return true;
    },

    readLive(runId) {
      const entry = live.get(runId);
      entry?.deliver();
      return entry?.run;
    },

    read,

    async recover() {
      recovering = store.interruptUnfinished((runId) => live.has(runId), now()).catch(() => undefined);
      await recovering;
    },

    isStreaming: () => streams > 0,
    unkept: () => [...live.values()].filter(({ isRefused }) => isRefused).map(({ run }) => run),
    listen: listeners.add,
  };
}
