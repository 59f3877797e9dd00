import { askAll } from '../../../utils/ask/ask-all.ts';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import { createLiveRun, deliverEveryMs } from '../../../utils/run/live-run.ts';
import { createRun } from '../../../utils/run/run-state.ts';
import { now } from '../../emulator/record.ts';
import type { EmulatedService } from '../../emulator/service.ts';
import type { Benchmark } from '../benchmark.ts';
import { measureOf, quantile, takeTurns } from '../measure.ts';
import { startChildServer } from '../servers/child-server.ts';
import type { SentStream, StreamReady } from '../servers/stream-child.ts';
import { askedModels } from './asked-models.ts';

const CHUNKS_PER_SECOND = 200;
const SECONDS = 3;
const KEY = 'demo-key';
/** Parsing, merging and one step of the state may not be felt: a fraction of a frame. */
const GOAL_ADDED_MS = 1;

/** When how much of each stream had been seen: the text's end in UTF-16 units, or the body's in bytes. */
type Seen = Record<EmulatedService, { readonly end: number; readonly at: number }[]>;

/** What our path adds between a chunk's arrival and the part that is handed on. */
export const pathTime: Benchmark = {
  names: ['path-time', 'path-to-delivery'],
  async run({ runs }) {
    const server = await startChildServer<StreamReady, readonly SentStream[]>('./stream-child.ts', [
      'prose',
      String(CHUNKS_PER_SECOND),
      String(SECONDS),
    ]);
    try {
      const requests: Requests = new Map();
      const { ours, peer } = await takeTurns(
        runs,
        async () => {
          const seen = await readByOurPath(server.ready, requests);
          const sent = await server.report();
          return { applied: delays(sent, seen.applied, 'textEnd'), delivered: delays(sent, seen.delivered, 'textEnd') };
        },
        async () => {
          const seen = await readBare(requests);
          return delays(await server.report(), seen, 'byteEnd');
        },
      );
      const bare = { name: 'the same requests read by bare fetch', ...measureOf(peer.map(median), 'ms') };
      const applied = measureOf(
        ours.map((run) => median(run.applied)),
        'ms',
      );
      const delivered = measureOf(
        ours.map((run) => median(run.delivered)),
        'ms',
      );
      const added = applied.median - bare.median;
      const slowest =
        quantile(
          ours.flatMap((run) => run.applied),
          0.95,
        ) - quantile(peer.flat(), 0.95);
      const wait = delivered.median - bare.median;
      return [
        {
          name: 'path-time',
          work: `3 streams, ${CHUNKS_PER_SECOND} chunks/s, ${SECONDS} s, from a chunk's leaving the server to its part in the run's state: adapter, askAll, reducer`,
          ours: applied,
          peer: bare,
          ratio: applied.median / bare.median,
          goal: `adds ≤ ${GOAL_ADDED_MS} ms (adds ${added.toFixed(2)}, p95 ${slowest.toFixed(2)})`,
          isMet: added <= GOAL_ADDED_MS,
          note: 'The ratio holds the way from server to reader, the same for both; what our path adds is the difference.',
        },
        {
          name: 'path-to-delivery',
          work: 'same runs, to the merged deltas leaving for the panels',
          ours: delivered,
          peer: bare,
          ratio: delivered.median / bare.median,
          goal: `adds ≤ ${deliverEveryMs} ms, one frame (adds ${wait.toFixed(2)})`,
          isMet: wait <= deliverEveryMs,
          note: `Deltas are gathered for up to ${deliverEveryMs} ms on purpose: a panel paints no more often.`,
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

/** The requests of our path, to be sent again bare. */
type Requests = Map<EmulatedService, () => Promise<Response>>;

async function readByOurPath(
  { baseURLs }: StreamReady,
  requests: Requests,
): Promise<{ readonly applied: Seen; readonly delivered: Seen }> {
  const applied = nothingSeen();
  const delivered = nothingSeen();
  const models = askedModels.map(({ id, modelId }) => ({ key: id, providerId: id, label: id, modelId, host: id }));
  const live = createLiveRun(
    createRun({ runId: 'run', threadId: 'run', question: { text: 'Why?', way: 'panel' }, models, at: now() }),
    {
      store: { save: async () => undefined },
      onSaveFailed: () => undefined,
      deliver: (events) => {
        const at = now();
        for (const event of events) {
          if (event.type !== 'part' || event.part.type !== 'text-delta') continue;
          const service = event.answerId.slice('run:'.length) as EmulatedService;
          const before = delivered[service].at(-1)?.end ?? 0;
          delivered[service].push({ end: before + event.part.text.length, at });
        }
      },
    },
  );
  const askers = askedModels.map(({ id, modelId }) => {
    const settings = { apiKey: KEY, modelId, baseURL: baseURLs[id] };
    const provider = createProvider(id, settings, {
      fetch: (input, init) => {
        const { signal: _, ...rest } = init ?? {};
        requests.set(id, () => fetch(input, rest));
        return fetch(input, init);
      },
    });
    const request = { messages: [{ role: 'user', text: 'Why?' }] } as const;
    return { answerId: `run:${id}`, provider, request, signal: new AbortController().signal };
  });
  for await (const { answerId, part, at } of askAll(askers, { now })) {
    if (part.type === 'error') throw new Error(`${answerId}: ${part.error.message}`);
    live.apply({ type: 'part', answerId, part, at });
    const answer = live.run.answers.find(({ id }) => id === answerId);
    const service = answerId.slice('run:'.length) as EmulatedService;
    if (part.type === 'text-delta') applied[service].push({ end: answer?.text.length ?? 0, at: now() });
  }
  await live.settle();
  return { applied, delivered };
}

async function readBare(requests: Requests): Promise<Seen> {
  const seen = nothingSeen();
  await Promise.all(
    [...requests].map(async ([service, send]) => {
      const response = await send();
      let end = 0;
      for await (const chunk of response.body ?? []) {
        end += chunk.length;
        seen[service].push({ end, at: now() });
      }
    }),
  );
  return seen;
}

/** For each chunk, how long after it was sent it had been seen whole, in ms. */
function delays(sent: readonly SentStream[], seen: Seen, by: 'textEnd' | 'byteEnd'): number[] {
  return sent.flatMap(({ service, chunks }) => {
    let place = 0;
    return chunks.map((chunk) => {
      while ((seen[service][place]?.end ?? Infinity) < chunk[by]) place += 1;
      const sighting = seen[service][place];
      if (!sighting) throw new Error(`${service}: a chunk was sent and never seen.`);
      return sighting.at - chunk.sentAt;
    });
  });
}

function nothingSeen(): Seen {
  return { deepseek: [], openai: [], gemini: [] };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
