import type { Usage } from '../../domain.ts';
import { askError } from '../errors/ask-error.ts';
import type { StreamPart } from '../provider.ts';
import { openWire, type Wire, type WireOptions } from '../wire/open-wire.ts';
import { type EndPart, errorPart } from './end-part.ts';

/** What a chunk of a stream said. `service-error` holds an error object of the service; nothing after it counts. */
export type ReadPart =
  | Exclude<StreamPart, { type: 'usage' | 'finish' | 'error' }>
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
}

/**
 * The one road of every adapter from a request to its parts: never throws, ends with exactly one `finish` or `error`,
 * and leaves no connection open, also when the consumer stops reading.
 */
export async function* streamAnswer({ wire: options, open, reader }: StreamPlan): AsyncGenerator<StreamPart, void> {
  // One of the SDKs sends the request even so.
  if (options.signal.aborted) {
    yield errorPart(askError('aborted', options.service));
    return;
  }
  const wire = openWire(options);
  let end: EndPart | undefined;
  let thrown: unknown;
  try {
    try {
      const chunks = await open(wire);
      if (wire.requestId) yield { type: 'metadata', requestId: wire.requestId };
      for await (const chunk of chunks) {
        for (const part of reader.read(chunk)) {
          if (part.type !== 'service-error') yield part;
          else end ??= wire.endOfErrorBody(part.body);
        }
        if (end) break;
      }
    } catch (reason) {
      thrown = reason ?? new Error('The stream was broken.');
    }
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
