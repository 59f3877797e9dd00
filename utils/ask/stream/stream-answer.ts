import type { Usage } from '../../domain.ts';
import { askError } from '../errors/ask-error.ts';
import type { StreamPart } from '../provider.ts';
import { openWire, type Wire, type WireOptions } from '../wire/open-wire.ts';
import { type EndPart, errorPart } from './end-part.ts';

/** What a chunk of a stream said. `service-error` holds an error object of the service; nothing after it counts. */
export type ReadPart =
  | Extract<StreamPart, { type: 'text-delta' | 'text-withdrawn' | 'reasoning-delta' | 'citation' | 'metadata' }>
  | { readonly type: 'service-error'; readonly body: unknown };

export type FinishPart = Extract<StreamPart, { type: 'finish' }>;

/** Understands one protocol. A state machine fed with chunks of parsed JSON; knows nothing of networks. */
export interface AnswerReader {
  read(chunk: unknown): Iterable<ReadPart>;
  /** What was held back, when the stream is over for whatever reason. */
  flush?(): Iterable<ReadPart>;
  /** Set once the protocol's own end mark was seen. Without it, a stream that ends was cut off. */
  readonly finish: FinishPart | undefined;
  /** The newest counts. */
  readonly usage: Usage | undefined;
}

export interface StreamPlan {
  readonly wire: WireOptions;
  /** Sends the request and gives the chunks, parsed. */
  readonly open: (wire: Wire) => Promise<AsyncIterable<unknown>>;
  readonly reader: AnswerReader;
  /** What opening has to tell the user, asked once it succeeded or failed. */
  readonly takeNotices?: () => readonly StreamPart[];
}

/**
 * The one road of every adapter from a request to its parts: never throws, ends with exactly one `finish` or `error`,
 * and leaves no connection open, also when the consumer stops reading.
 */
export async function* streamAnswer(plan: StreamPlan): AsyncGenerator<StreamPart, void> {
  const { wire: options, open, reader, takeNotices = () => [] } = plan;
  // One of the SDKs sends the request even so.
  if (options.signal.aborted) {
    yield errorPart(askError('aborted', options.service));
    return;
  }
  const wire = openWire(options);
  let end: EndPart | undefined;
  let thrown: unknown;
  const isNew = firstMentions();
  try {
    try {
      const chunks = await open(wire);
      yield* takeNotices();
      if (wire.requestId) yield { type: 'metadata', requestId: wire.requestId };
      for await (const chunk of chunks) {
        for (const part of reader.read(chunk)) {
          if (part.type === 'service-error') end ??= wire.endOfErrorBody(part.body);
          else if (isNew(part)) yield part;
        }
        if (end) break;
      }
    } catch (reason) {
      thrown = reason ?? new Error('The stream was broken.');
    }
    yield* takeNotices();
    for (const part of reader.flush?.() ?? []) {
      if (part.type !== 'service-error') yield part;
    }
    if (reader.usage) yield { type: 'usage', usage: reader.usage };
    // A break of the connection after the end mark takes nothing away; an error that the service sends then does.
    yield end ?? wire.trailingError() ?? reader.finish ?? wire.explainEnd(thrown);
  } finally {
    wire.close();
  }
}

/** False for a source that was cited before: Gemini repeats them with every chunk, OpenAI with every sentence. */
function firstMentions(): (part: StreamPart) => boolean {
  const cited = new Set<string>();
  return (part) => {
    if (part.type !== 'citation') return true;
    const isNew = !cited.has(part.url);
    cited.add(part.url);
    return isNew;
  };
}
