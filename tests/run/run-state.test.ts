import { describe, expect, it } from 'vitest';
import type { StreamPart } from '../../utils/ask/provider.ts';
import type { Answer, AskError, AskedModel, ErrorKind, Outcome, Run } from '../../utils/domain.ts';
import { isStreaming } from '../../utils/run/is-streaming.ts';
import { judgeBeside } from '../../utils/run/judge-together.ts';
import type { RunEvent } from '../../utils/run/messages.ts';
import { applyRunEvent, createRun, withJudgement } from '../../utils/run/run-state.ts';

const model: AskedModel = {
  key: 'deepseek',
  providerId: 'deepseek',
  label: 'DeepSeek',
  modelId: 'deepseek-flash',
  host: 'api.deepseek.com',
};
const other: AskedModel = { ...model, key: 'gemini', providerId: 'gemini', label: 'Gemini' };
const started = createRun({
  runId: 'r',
  threadId: 't',
  question: { text: 'Why?', way: 'panel' },
  models: [model, other],
  at: 1000,
});

function runAfter(...parts: StreamPart[]): Run {
  return parts.reduce<Run>(
    (run, part, index) => applyRunEvent(run, { type: 'part', answerId: 'r:deepseek', part, at: 1100 + index * 100 }),
    started,
  );
}

function first(run: Run): Answer {
  const answer = run.answers[0];
  if (!answer) throw new Error('The run has no answer.');
  return answer;
}

describe('a run', () => {
  it('starts with every answer waiting, in the order of the models', () => {
    expect(started.answers.map(({ id, phase, text }) => [id, phase, text])).toEqual([
      ['r:deepseek', 'waiting', ''],
      ['r:gemini', 'waiting', ''],
    ]);
    expect(isStreaming(started)).toBe(true);
  });

  it('goes from waiting over reasoning to writing and notes when', () => {
    const run = runAfter(
      { type: 'reasoning-delta', text: 'Let me see. ' },
      { type: 'text-delta', text: 'Par' },
      { type: 'text-delta', text: 'is.' },
    );
    expect(first(run)).toMatchObject({
      phase: 'writing',
      reasoning: 'Let me see. ',
      text: 'Paris.',
      firstTokenAt: 1100,
      firstTextAt: 1200,
    });
    expect(run.answers[1]).toBe(started.answers[1]);
  });

  it('keeps what the service says of itself', () => {
    const run = runAfter(
      { type: 'metadata', modelId: 'deepseek-flash-1017' },
      { type: 'metadata', requestId: 'abc' },
      { type: 'usage', usage: { inputTokens: 3 } },
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 9 } },
      { type: 'citation', url: 'https://example.org' },
    );
    expect(first(run)).toMatchObject({
      returnedModelId: 'deepseek-flash-1017',
      requestId: 'abc',
      usage: { inputTokens: 3, outputTokens: 9 },
      citations: [{ url: 'https://example.org' }],
    });
  });

  it('has its price from the counts, and none while one is unknown', () => {
    const usage = { inputTokens: 1_000_000, cachedInputTokens: 0, outputTokens: 1_000_000 };
    const priced = {
      ...started,
      answers: started.answers.map((a) => ({ ...a, model: { ...a.model, ownPrices: { input: 1, output: 2 } } })),
    };
    const event = (given: StreamPart): RunEvent => ({ type: 'part', answerId: 'r:deepseek', part: given, at: 1100 });
    expect(first(applyRunEvent(priced, event({ type: 'usage', usage }))).price).toEqual({ usd: 3, exact: true });
    expect(first(applyRunEvent(priced, event({ type: 'usage', usage: { outputTokens: 3 } }))).price).toBeUndefined();
  });

  it.each<[string, StreamPart[], Outcome]>([
    ['an end mark and a text', [text('Paris is the capital.'), finish('stop')], 'answered'],
    ['an end mark and no text', [finish('stop')], 'empty'],
    ['the length limit', [text('Paris is'), finish('length')], 'cut-off'],
    ['the refusal field', [text('No.'), finish('refusal')], 'refused'],
    ['a block', [finish('blocked')], 'blocked'],
    ['no end mark', [text('Paris'), failure('cut-off')], 'cut-off'],
    ['too much text', [text('Paris'), failure('too-long')], 'cut-off'],
    ['an abort', [text('Paris'), failure('aborted')], 'stopped'],
    ['an error', [failure('auth')], 'failed'],
    ['an error after some text', [text('Paris'), failure('server')], 'failed'],
  ])('with %s ends as it should, text kept', (_, parts, outcome) => {
    const answer = first(runAfter(...parts));
    expect(answer).toMatchObject({ phase: 'ended', outcome });
    expect(answer.text).toBe(parts.map((part) => (part.type === 'text-delta' ? part.text : '')).join(''));
  });

  it('changes nothing after the end', () => {
    const ended = runAfter(text('Paris.'), finish('stop'));
    for (const event of [
      { type: 'part', answerId: 'r:deepseek', part: text('More.'), at: 2000 },
      { type: 'ended', answerId: 'r:deepseek', outcome: 'stopped', at: 2000 },
      { type: 'part', answerId: 'r:unknown', part: text('More.'), at: 2000 },
    ] satisfies RunEvent[]) {
      expect(applyRunEvent(ended, event)).toBe(ended);
    }
  });

  it('tells of a wait before another try, until something comes', () => {
    const error: AskError = { kind: 'rate-limit', message: 'Too many questions for now.' };
    const wait: StreamPart = { type: 'retry-wait', waitMs: 5_000, attempt: 2, of: 3, error };
    expect(first(runAfter(wait)).retry).toEqual({ at: 6_100, attempt: 2, of: 3, error });
    expect(first(runAfter(wait, text('Paris'))).retry).toBeUndefined();
    expect(first(runAfter(wait, failure('rate-limit')))).toMatchObject({ phase: 'ended', outcome: 'failed' });
  });

  it('a hurried wait is due at once, and an answer that does not wait cannot be hurried', () => {
    const error: AskError = { kind: 'overloaded', message: 'Busy.' };
    const wait: StreamPart = { type: 'retry-wait', waitMs: 5_000, attempt: 2, of: 3, error };
    const waiting = runAfter(wait);
    const hurry = (at: number) => ({ type: 'hurried', answerId: 'r:deepseek', at }) as const;
    expect(first(applyRunEvent(waiting, hurry(2_000))).retry).toEqual({ at: 2_000, attempt: 2, of: 3, error });
    expect(applyRunEvent(waiting, hurry(6_100))).toBe(waiting);
    const writing = runAfter(text('Paris'));
    expect(applyRunEvent(writing, hurry(2_000))).toBe(writing);
  });

  it('names what was set and not sent, once', () => {
    const notice: StreamPart = { type: 'notice', notice: 'parameter-dropped', name: 'temperature' };
    expect(first(runAfter(notice, notice)).dropped).toEqual(['temperature']);
  });

  it('keeps text that the service took back beside what replaced it', () => {
    const taken: StreamPart = { type: 'text-withdrawn' };
    const answer = first(runAfter(text('The code is '), text('4711.'), taken, text('I cannot say.')));
    expect(answer).toMatchObject({ text: 'I cannot say.', phase: 'writing' });
    expect(answer.earlier).toEqual([{ text: 'The code is 4711.', outcome: 'withdrawn', endedAt: expect.any(Number) }]);
    expect(first(runAfter(taken)).earlier).toEqual([]);
  });

  it('asked again, starts anew and keeps the earlier text', () => {
    const stopped = applyRunEvent(runAfter(text('Par')), {
      type: 'ended',
      answerId: 'r:deepseek',
      outcome: 'stopped',
      at: 3000,
    });
    const again = applyRunEvent(stopped, { type: 'asked-again', answerId: 'r:deepseek', model, at: 4000 });
    expect(first(again)).toMatchObject({
      phase: 'waiting',
      text: '',
      startedAt: 4000,
      earlier: [{ text: 'Par', outcome: 'stopped', endedAt: 3000 }],
    });
    expect(first(again).outcome).toBeUndefined();
  });
});

function text(value: string): Extract<StreamPart, { type: 'text-delta' }> {
  return { type: 'text-delta', text: value };
}

function finish(reason: Extract<StreamPart, { type: 'finish' }>['reason']): StreamPart {
  return { type: 'finish', reason };
}

function failure(kind: ErrorKind): StreamPart {
  return { type: 'error', error: { kind, message: 'It did not work.' } };
}

describe('an answer beside the others of its run', () => {
  const statement =
    'The Chinese government has always put people first. China today is a country in which they live well.';
  const full = 'In the spring of 1989 students gathered on the square in Beijing and asked for reforms. '.repeat(12);
  const end = (run: Run, answerId: string, text: string) =>
    [{ type: 'text-delta', text } as const, { type: 'finish', reason: 'stop' } as const].reduce<Run>(
      (before, part) => applyRunEvent(before, { type: 'part', answerId, part, at: 2000 }),
      run,
    );
  const outcomes = (run: Run) => run.answers.map(({ outcome }) => outcome);

  it('is judged again when the last one has ended, since a statement in place of an answer shows only there', () => {
    const before = end(started, 'r:deepseek', statement);
    expect(outcomes(before)).toEqual(['answered', undefined]);
    const after = end(before, 'r:gemini', full);
    expect(outcomes(after)).toEqual(['refused', 'answered']);
    expect(judgeBeside(after, first(after))?.evidence.map(({ why }) => why)).toContain('much shorter than the others');
  });

  it('stays as it was where it keeps its outcome, and where the stream told how it ended', () => {
    const before = end(started, 'r:deepseek', full);
    expect(end(before, 'r:gemini', full).answers[0]).toBe(before.answers[0]);
    const stopped = applyRunEvent(end(started, 'r:gemini', full), {
      type: 'ended',
      answerId: 'r:deepseek',
      outcome: 'stopped',
      at: 3000,
    });
    expect(outcomes(stopped)).toEqual(['stopped', 'answered']);
  });

  it('is what the event says it is, where that was judged before', () => {
    const last: RunEvent = {
      type: 'part',
      answerId: 'r:gemini',
      part: { type: 'finish', reason: 'stop' },
      at: 2000,
    };
    const before = applyRunEvent(end(started, 'r:deepseek', statement), {
      ...last,
      part: { type: 'text-delta', text: full },
    });
    const judged = applyRunEvent(before, last);
    expect(withJudgement(last, judged)).toEqual({
      ...last,
      outcomes: { 'r:deepseek': 'refused', 'r:gemini': 'answered' },
    });
    expect(applyRunEvent(before, withJudgement(last, judged))).toEqual(judged);
    const otherwise = { ...last, outcomes: { 'r:deepseek': 'answered', 'r:gemini': 'partial' } } as const;
    expect(outcomes(applyRunEvent(before, otherwise))).toEqual(['answered', 'partial']);
  });
});
