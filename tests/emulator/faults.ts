/**
 * Everything that can be made to go wrong with one question request. Plain data, so that a demo answer's
 * `scenario.json` can hold it. Lengths in characters are UTF-16 units of the answer text (reasoning not counted);
 * lengths in bytes count the response body.
 */
export type Fault =
  /** Answers as if nothing had been scripted. */
  | { readonly kind: 'none' }
  /** This answer instead of the usual one. */
  | { readonly kind: 'answer'; readonly text: string; readonly reasoning?: string }
  /** Any response at all. An object as body is sent as JSON. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string | object;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** One of the service's real errors, by name. */
  | ({ readonly kind: 'error'; readonly name: ErrorName } & ErrorDetails)
  /** A web page with status 200 where a stream is expected: a captive portal, a proxy's notice. */
  | { readonly kind: 'html'; readonly body?: string }
  /** Not one byte for `ms`; with `keepAliveEveryMs`, headers at once and comments meanwhile. */
  | { readonly kind: 'delay'; readonly ms: number; readonly keepAliveEveryMs?: number }
  /** Silence with an open socket until the client gives up. */
  | {
      readonly kind: 'stall';
      readonly afterCharacters: number;
      readonly during?: 'reasoning' | 'text';
      readonly keepAliveEveryMs?: number;
    }
  /** The socket is destroyed: the client sees a broken transfer. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** The response ends properly, but too early: only the missing end mark tells. */
  | { readonly kind: 'end'; readonly afterBytes: number }
  /** The same, by answer text, after a whole event. */
  | { readonly kind: 'end-early'; readonly afterCharacters: number }
  /** One broken event, after which the stream goes on. */
  | { readonly kind: 'malformed'; readonly how: 'utf-8' | 'json'; readonly afterCharacters: number }
  /** The service's error inside a stream that began with status 200. */
  | { readonly kind: 'error-in-stream'; readonly afterCharacters: number; readonly name?: ErrorName }
  /** Text without end, at the service's pace. */
  | { readonly kind: 'endless' }
  /** An answer of this many bytes of text, as fast as the client reads: one line, or the same one (ASCII) again and again. */
  | { readonly kind: 'long'; readonly bytes: number; readonly line?: string }
  /** The length limit is reached at the end of the text, or after so many characters of it. */
  | { readonly kind: 'length'; readonly afterCharacters?: number }
  /** The model declines in the protocol's own field; ordinary text where the protocol has none (all but OpenAI). */
  | { readonly kind: 'refusal'; readonly text?: string }
  /** The service withholds the rest. Gemini: finishReason SAFETY. */
  | { readonly kind: 'content-filter'; readonly afterCharacters?: number }
  /** Gemini: finishReason RECITATION. Elsewhere like `content-filter`. */
  | { readonly kind: 'recitation'; readonly afterCharacters?: number }
  /** The question itself is turned down. Gemini: a stream with `promptFeedback` and no candidates. */
  | { readonly kind: 'prompt-blocked'; readonly reason?: string }
  /** The whole budget went into reasoning: no text, length limit. */
  | { readonly kind: 'reasoning-only' }
  /** DeepSeek gives up for want of capacity: `insufficient_system_resource`. Elsewhere an error in the stream. */
  | { readonly kind: 'insufficient-system-resource'; readonly afterCharacters?: number };

export type FaultKind = Fault['kind'];

const faultKinds: Readonly<Record<FaultKind, true>> = {
  none: true,
  answer: true,
  status: true,
  error: true,
  html: true,
  delay: true,
  stall: true,
  cut: true,
  end: true,
  'end-early': true,
  malformed: true,
  'error-in-stream': true,
  endless: true,
  long: true,
  length: true,
  refusal: true,
  'content-filter': true,
  recitation: true,
  'prompt-blocked': true,
  'reasoning-only': true,
  'insufficient-system-resource': true,
};

/** The errors services are known to send. Not every service has each of them. */
export type ErrorName =
  | 'invalid-key'
  | 'missing-key'
  | 'insufficient-balance'
  | 'forbidden'
  | 'region'
  | 'model-not-found'
  | 'rate-limit'
  | 'insufficient-quota'
  | 'context-length'
  | 'unsupported-parameter'
  /** A model that does not see is sent an image. */
  | 'image-unseen'
  /** OpenAI: reasoning summaries are for verified organisations only. */
  | 'unverified-organisation'
  /** DeepSeek: earlier reasoning was not sent back. */
  | 'reasoning-missing'
  | 'missing-question'
  | 'prompt-blocked'
  | 'server-error'
  | 'overloaded';

/** What the messages of some errors mention. */
export interface ErrorDetails {
  readonly modelId?: string;
  readonly key?: string;
  readonly parameter?: string;
  readonly retryAfterSeconds?: number;
  readonly apiVersion?: string;
}

/** Reads a fault from JSON. Throws with the reason when it is none. */
export function parseFault(value: unknown): Fault {
  if (typeof value === 'object' && value !== null && 'kind' in value) {
    const { kind } = value;
    if (typeof kind === 'string' && Object.hasOwn(faultKinds, kind)) return value as Fault;
    throw new Error(`Unknown kind of fault: ${String(kind)}. Known: ${Object.keys(faultKinds).join(', ')}.`);
  }
  throw new Error(`A fault is an object with a kind, not ${JSON.stringify(value)}.`);
}
