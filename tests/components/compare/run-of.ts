import { type ComparedRun, compareRun, liveStateOf } from '../../../components/compare/compare-run.ts';
import type { Answer, Comparison, Group, Outcome, Run, Segment, Verdict } from '../../../utils/domain.ts';

const labels = ['DeepSeek', 'ChatGPT', 'Gemini'] as const;
const providers = ['deepseek', 'openai', 'gemini'] as const;

/** An answer of the service at `index`; without an outcome it is still being written. */
export function answerOf(index: number, text: string, outcome?: Outcome): Answer {
  const providerId = providers[index] ?? 'openai-compatible';
  return {
    id: `run:${providerId}`,
    runId: 'run',
    model: { key: providerId, providerId, label: labels[index] ?? providerId, modelId: 'model', host: 'host' },
    phase: outcome === undefined ? 'writing' : 'ended',
    ...(outcome !== undefined && { outcome, endedAt: 2_000 }),
    text,
    reasoning: '',
    citations: [],
    startedAt: 1_000,
    earlier: [],
  };
}

export function runOf(...answers: readonly Answer[]): Run {
  return { id: 'run', threadId: 'run', question: { text: 'How high?', way: 'panel' }, askedAt: 1_000, answers };
}

/** A comparison made by hand: each group is a verdict and the stretches that make it up. */
export function comparisonOf(
  groups: readonly {
    verdict: Verdict;
    says: readonly [answerId: string, start: number, end: number][];
    kind?: 'figure' | 'date';
  }[],
): Comparison {
  const segments: Segment[] = [];
  const made = groups.map(({ verdict, says, kind }, index): Group => {
    const segmentIds = says.map(([answerId, start, end], at) => {
      const id = `${index}.${at}`;
      segments.push({ id, answerId, start, end, kind: 'sentence' });
      return id;
    });
    const ranges = says.map(([answerId, start]) => ({ answerId, start, end: start + 3 }));
    const reasons = kind === undefined ? [] : [{ kind, ranges }];
    return { id: `${index}.0`, segmentIds, verdict, reasons, centralId: `${index}.0`, wordRanges: [] };
  });
  return { segments, groups: made, facts: [], similarity: [], precise: true, shortened: [], missing: [] };
}

/** A run with a comparison of its answers, however that was made; with none where there are no two texts. */
export function comparedOf(run: Run, comparison: Comparison): ComparedRun {
  const state = liveStateOf(run);
  const hasTwo = state.answers.filter(({ text }) => text !== '').length >= 2;
  return compareRun(run, { state, hasFailed: false, ...(hasTwo && { comparison }) });
}
