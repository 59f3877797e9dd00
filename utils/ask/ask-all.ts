import type { AskError } from '../domain.ts';
import { askError } from './errors/ask-error.ts';
import { shortDetail } from './errors/scrub.ts';
import { namesOfProvider } from './errors/service-names.ts';
import type { AskRequest, Hurry, Provider, StreamPart } from './provider.ts';
import { errorPart, isEnd } from './stream/end-part.ts';

export interface Asker {
  readonly answerId: string;
  readonly provider: Provider;
  readonly request: AskRequest;
  /** Stops this answer alone. */
  readonly signal: AbortSignal;
  /** Sends this answer's next try out without waiting for its time. */
  readonly hurry?: Hurry | undefined;
}

export interface AnswerEvent {
  readonly answerId: string;
  readonly part: StreamPart;
  /** When the part arrived, epoch ms. */
  readonly at: number;
}

/**
 * Asks all providers in the same tick and merges their parts in the order of arrival. Every answer ends with exactly
 * one `finish` or `error`, whatever its provider does; a failure of one stays alone. Ends when all have ended.
 *
 * The requests leave when the first part is asked for. At most one part an answer waits for a slow consumer, whose
 * slowness reaches the servers. Leaving the loop early gives up all streams: each is told to close its connection.
 */
export async function* askAll(
  askers: readonly Asker[],
  { now = Date.now }: { readonly now?: () => number } = {},
): AsyncGenerator<AnswerEvent, void> {
  const leaving = new AbortController();
  const streams = askers.map((asker) => ({
    answerId: asker.answerId,
    parts: properly({ ...asker, signal: AbortSignal.any([asker.signal, leaving.signal]) }),
  }));
  type Stream = (typeof streams)[number];
  const arrivals: { readonly stream: Stream; readonly event: AnswerEvent | undefined }[] = [];
  let wake: (() => void) | undefined;
  const advance = (stream: Stream) => {
    void stream.parts.next().then(({ done, value }) => {
      arrivals.push({ stream, event: done ? undefined : { answerId: stream.answerId, part: value, at: now() } });
      wake?.();
    });
  };
  // All first steps are taken here, before anything is awaited: that is what puts the requests into one tick.
  for (const stream of streams) advance(stream);

  let open = streams.length;
  try {
    while (open > 0) {
      const arrival = arrivals.shift();
      if (!arrival) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (arrival.event) {
        yield arrival.event;
        advance(arrival.stream);
      } else {
        open -= 1;
      }
    }
  } finally {
    // By signal: `return` of a stream that waits for its next chunk would wait with it.
    leaving.abort();
  }
}

/** The provider's parts, made to keep the contract: never throws, one end, nothing behind it. */
async function* properly({ provider, request, signal, hurry }: Asker): AsyncGenerator<StreamPart, void> {
  let problem: unknown;
  try {
    for await (const part of provider.stream(request, signal, hurry)) {
      yield part;
      if (isEnd(part)) return;
    }
  } catch (thrown) {
    problem = thrown;
  }
  yield errorPart(brokenContract(provider, signal, problem));
}

function brokenContract(provider: Provider, signal: AbortSignal, thrown: unknown): AskError {
  const service = namesOfProvider(provider.id);
  if (signal.aborted) return askError('aborted', service);
  if (thrown === undefined) return askError('cut-off', service);
  return askError('unknown', service, {
    detail: shortDetail(thrown instanceof Error ? thrown.message : String(thrown)),
  });
}
