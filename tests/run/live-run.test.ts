import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamPart } from '../../utils/ask/provider.ts';
import type { Run } from '../../utils/domain.ts';
import { mergeDeltas } from '../../utils/run/live-run.ts';
import type { RunEvent } from '../../utils/run/messages.ts';
import { applyRunEvent, createRun, withJudgement } from '../../utils/run/run-state.ts';

const models = ['deepseek', 'gemini'].map((key) => ({
  key,
  providerId: 'deepseek' as const,
  label: key,
  modelId: 'm',
  host: 'localhost',
}));
const run = createRun({ runId: 'r', threadId: 'r', question: { text: 'Why?', way: 'panel' }, models, at: 0 });

const parts: fc.Arbitrary<StreamPart> = fc.oneof(
  fc.record({ type: fc.constant('text-delta' as const), text: fc.string() }),
  fc.record({ type: fc.constant('reasoning-delta' as const), text: fc.string() }),
  fc.constant<StreamPart>({ type: 'metadata', modelId: 'm-1' }),
  fc.constant<StreamPart>({ type: 'finish', reason: 'stop' }),
);
const events: fc.Arbitrary<RunEvent> = fc.record({
  type: fc.constant('part' as const),
  answerId: fc.constantFrom('r:deepseek', 'r:gemini'),
  part: parts,
  at: fc.constant(1),
});

describe('mergeDeltas', () => {
  it('joins what follows each other and nothing else', () => {
    const part = (answerId: string, part: StreamPart): RunEvent => ({ type: 'part', answerId, part, at: 1 });
    expect(
      mergeDeltas([
        part('a', { type: 'text-delta', text: 'Par' }),
        part('a', { type: 'text-delta', text: 'is' }),
        part('b', { type: 'text-delta', text: 'Ro' }),
        part('b', { type: 'reasoning-delta', text: 'me' }),
      ]),
    ).toEqual([
      part('a', { type: 'text-delta', text: 'Paris' }),
      part('b', { type: 'text-delta', text: 'Ro' }),
      part('b', { type: 'reasoning-delta', text: 'me' }),
    ]);
  });

  it('never changes what a run becomes', () => {
    fc.assert(
      fc.property(fc.array(events), (all) => {
        expect(mergeDeltas(all).reduce<Run>(applyRunEvent, run)).toEqual(all.reduce<Run>(applyRunEvent, run));
      }),
    );
  });
});

describe('what a panel gets', () => {
  it('makes the same run of it as where the outcomes are judged', () => {
    const statement = fc.constantFrom('I cannot help with that.', 'Paris.', '', 'It depends. '.repeat(40));
    const spoken = fc
      .tuple(fc.constantFrom('r:deepseek', 'r:gemini'), statement)
      .map(([answerId, text]): RunEvent[] => [
        { type: 'part', answerId, part: { type: 'text-delta', text }, at: 1 },
        { type: 'part', answerId, part: { type: 'finish', reason: 'stop' }, at: 2 },
      ]);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            spoken,
            events.map((event) => [event]),
          ),
        ),
        (all) => {
          let lived = run;
          const delivered: RunEvent[] = [];
          for (const event of all.flat()) {
            lived = applyRunEvent(lived, event);
            delivered.push(withJudgement(event, lived));
          }
          expect(delivered.reduce<Run>(applyRunEvent, run)).toEqual(lived);
        },
      ),
    );
  });
});
