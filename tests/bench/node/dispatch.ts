import { askAll } from '../../../utils/ask/ask-all.ts';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import type { Benchmark } from '../benchmark.ts';
import { measureOf, quantile, ratioOf, takeTurns } from '../measure.ts';
import { startChildServer } from '../servers/child-server.ts';
import type { Arrivals, EmulatorReady } from '../servers/emulator-child.ts';
import { askedModels } from './asked-models.ts';

/** One dispatch takes a few ms, so many can be made: single ones are at the mercy of the scheduler. */
const LEAST_RUNS = 41;
const GOAL_RATIO = 1.5;
const GOAL_SKEW_MS = 10;
const GOAL_TOGETHER_MS = 5;

/** How close together the three requests of one question leave and arrive. */
export const dispatch: Benchmark = {
  names: ['dispatch-skew', 'requests-together'],
  async run({ runs }) {
    const servers = await Promise.all(
      askedModels.map(() => startChildServer<EmulatorReady, Arrivals>('./emulator-child.ts')),
    );
    try {
      const exact = new Map<string, () => Promise<void>>();
      const skewOf = async (send: () => Promise<void>) => {
        await send();
        return spread((await Promise.all(servers.map((server) => server.report()))).flat());
      };
      const askThree = async (question: string, leaving: number[]) => {
        const askers = askedModels.map(({ id, modelId }, index) => {
          const { baseURLs, key } = servers[index]?.ready ?? missing();
          const provider = createProvider(
            id,
            { apiKey: key, modelId, baseURL: baseURLs[id] },
            {
              fetch: (input, init) => {
                leaving.push(performance.now());
                exact.set(id, () => repeat(input, init));
                return fetch(input, init);
              },
            },
          );
          const request = { messages: [{ role: 'user', text: question }] } as const;
          return { answerId: id, provider, request, signal: new AbortController().signal };
        });
        for await (const { part } of askAll(askers)) if (part.type === 'error') throw new Error(part.error.message);
      };

      const { ours, peer } = await takeTurns(
        Math.max(runs, LEAST_RUNS),
        async () => {
          const leaving: number[] = [];
          const arriving = await skewOf(() => askThree('Is this the demo server?', leaving));
          return { leaving: spread(leaving), arriving };
        },
        async () => skewOf(async () => void (await Promise.all([...exact.values()].map((send) => send())))),
      );
      const skew = measureOf(
        ours.map(({ arriving }) => arriving),
        'ms',
      );
      const bare = { name: 'three bare fetch in one tick', ...measureOf(peer, 'ms') };
      const ratio = ratioOf({ ours: skew, peer: bare });
      const leaving = ours.map((run) => run.leaving);
      const worst = quantile(leaving, 0.95);
      return [
        {
          name: 'dispatch-skew',
          work: 'one question by askAll to three emulators in processes of their own: last minus first arrival',
          ours: skew,
          peer: bare,
          ratio,
          goal: `≤ ${GOAL_RATIO} × and ≤ ${GOAL_SKEW_MS} ms`,
          isMet: ratio <= GOAL_RATIO && skew.median <= GOAL_SKEW_MS,
          note: 'The peer repeats the very requests of ours (address, headers, body), connections kept alive for both.',
        },
        {
          name: 'requests-together',
          work: 'same runs: last minus first call of fetch',
          ours: measureOf(leaving, 'ms'),
          goal: `p95 ≤ ${GOAL_TOGETHER_MS} ms (here ${worst.toFixed(2)})`,
          isMet: worst <= GOAL_TOGETHER_MS,
        },
      ];
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  },
};

async function repeat(input: string | URL | Request, init: RequestInit | undefined): Promise<void> {
  const { signal: _, ...rest } = init ?? {};
  const response = await fetch(input instanceof Request ? input.clone() : input, rest);
  await response.arrayBuffer();
}

function spread(times: readonly number[]): number {
  if (times.length !== askedModels.length)
    throw new Error(`${times.length} requests instead of ${askedModels.length}.`);
  return Math.max(...times) - Math.min(...times);
}

function missing(): never {
  throw new Error('A server did not start.');
}
