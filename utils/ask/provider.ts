import type { AskError, Citation, FinishReason, ProviderId, QuestionImage, SentPage, Usage } from '../domain.ts';

/**
 * One event of an answer's stream. Deltas only, never "text so far". Exactly one `finish` or `error` ends every
 * stream, and nothing follows it. Usage is cumulative: the last one wins.
 *
 * `retry-wait`: the service failed with `error` before its first word; the request goes out again after `waitMs`,
 * as try number `attempt` (2 and up) of at most `of`. Nothing else comes meanwhile; a stop ends the wait at once.
 * `text-withdrawn`: the service took back the text so far; what stands in its place follows as deltas.
 * `notice`, `parameter-dropped`: the answer is given without something that was set. `name` is the field of
 * `AskRequest` ("temperature").
 */
export type StreamPart =
  | { readonly type: 'reasoning-delta'; readonly text: string }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'text-withdrawn' }
  | ({ readonly type: 'citation' } & Citation)
  | { readonly type: 'metadata'; readonly modelId?: string; readonly requestId?: string }
  | { readonly type: 'usage'; readonly usage: Usage }
  | {
      readonly type: 'retry-wait';
      readonly waitMs: number;
      readonly attempt: number;
      readonly of: number;
      readonly error: AskError;
    }
  | { readonly type: 'notice'; readonly notice: 'parameter-dropped'; readonly name: string }
  | { readonly type: 'finish'; readonly reason: FinishReason; readonly raw?: string }
  | { readonly type: 'error'; readonly error: AskError };

export interface Message {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** Page context, sent as clearly marked data. */
  readonly quote?: string;
  /** The page it is about, sent as clearly marked data. */
  readonly page?: SentPage;
  /** Left out for models that do not see, which are told so, and the user with a notice. */
  readonly images?: readonly QuestionImage[];
  readonly reasoning?: string;
}

export interface AskRequest {
  /** Oldest first; the last is the question. */
  readonly messages: readonly Message[];
  readonly systemPrompt?: string;
  readonly effort?: 'quick' | 'standard' | 'deep';
  readonly temperature?: number;
  readonly maxOutputTokens?: number;
  readonly webSearch?: boolean;
}

export interface ProviderSettings {
  readonly apiKey: string;
  readonly modelId: string;
  /** Without a trailing slash; the provider's own address when absent. */
  readonly baseURL?: string;
}

export interface ModelInfo {
  readonly id: string;
  readonly label?: string;
}

/** Ends the waits between tries before their time. */
export interface Hurry {
  /** Aborts at the next press. Read anew for each wait, before it is told of. */
  readonly signal: AbortSignal;
}

export interface Provider {
  readonly id: ProviderId;
  /**
   * Never throws and never rejects: what goes wrong is an `error` part. Stops within one chunk of `signal`. A press of
   * `hurry` during a `retry-wait` sends the next try out at once.
   */
  stream(request: AskRequest, signal: AbortSignal, hurry?: Hurry): AsyncIterable<StreamPart>;
  /** Models that can answer a question, newest first where the service tells. Rejects with an `AskError` value. */
  listModels(signal: AbortSignal): Promise<ModelInfo[]>;
}
