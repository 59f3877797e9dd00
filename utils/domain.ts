/**
 * The nouns of the product, as readonly data. No code lives here.
 *
 * question → run → answer (with its outcome) → segment → group (with a verdict) → comparison.
 * Times are epoch milliseconds. Offsets are UTF-16 code units into an answer's Markdown.
 */

import type { QuestionImage, SentPage, SourcePage } from './domain/context.ts';
import type { AskError } from './domain/errors.ts';
import type { DifferenceCounts, RunMarks } from './domain/run-marks.ts';

export type * from './domain/change.ts';
export type * from './domain/comparison.ts';
export type * from './domain/context.ts';
export type * from './domain/errors.ts';
export type * from './domain/run-marks.ts';
export type * from './domain/sent-request.ts';

export type ProviderId = 'deepseek' | 'openai' | 'gemini' | 'openai-compatible';

/** How a question reached us. */
export type CaptureWay = 'menu' | 'shortcut' | 'omnibox' | 'panel';

export interface Question {
  readonly text: string;
  /** Page context the user chose to send along; goes out as marked data, never as an instruction. */
  readonly quote?: string;
  /** Title and address of the page, where the person sends them along; marked data too. */
  readonly page?: SentPage;
  /** Sent to the models that see. */
  readonly images?: readonly QuestionImage[];
  /** Where it came from. Never sent. */
  readonly source?: SourcePage;
  readonly way: CaptureWay;
  /** What the placeholders in the text and in the answers stand for. Never sent. */
  readonly masks?: readonly Mask[];
}

/** A private detail that was not sent: "[e-mail 1]" went out in its place. */
export interface Mask {
  readonly placeholder: string;
  readonly value: string;
}

/** One model that takes part in a run. */
export interface AskedModel {
  /** Stable within the settings: the provider id for the three services, a made id for added ones. */
  readonly key: string;
  readonly providerId: ProviderId;
  /** The name people read: "DeepSeek". */
  readonly label: string;
  /** What was asked for: "deepseek-flash". The id the service returned is `Answer.returnedModelId`. */
  readonly modelId: string;
  /** Host the question went to: "api.deepseek.com". */
  readonly host: string;
  /** What the user said this model costs when it was asked. */
  readonly ownPrices?: TokenPrices;
}

/** USD for a million tokens. */
export interface TokenPrices {
  readonly input: number;
  /** Input that the service had in its cache; absent when it gives no discount, or none is known. */
  readonly cachedInput?: number;
  /** All output, reasoning included. */
  readonly output: number;
}

/** What the user says a model costs: a local model nothing, another host its own price. */
export interface OwnPrice {
  readonly providerId: ProviderId;
  readonly modelId: string;
  readonly prices: TokenPrices;
}

/** Token counts. A count the service did not give is absent, never 0. */
export interface Usage {
  readonly inputTokens?: number;
  readonly cachedInputTokens?: number;
  /** All billed output, reasoning included. */
  readonly outputTokens?: number;
  readonly reasoningTokens?: number;
  readonly totalTokens?: number;
}

export interface Price {
  readonly usd: number;
  /** False when it is only the most it can have cost: a count, or the price of today, is not known. */
  readonly exact: boolean;
}

/**
 * Why a service says it stopped. `refusal`: the model declined in the protocol's own field. `blocked`: the
 * provider withheld the text (filter, safety, recitation). A stream without its end mark has no finish reason.
 */
export type FinishReason = 'stop' | 'length' | 'refusal' | 'blocked' | 'other';

export type Outcome =
  | 'answered'
  | 'partial'
  | 'refused'
  | 'blocked'
  | 'empty'
  | 'cut-off'
  | 'stopped'
  | 'failed'
  | 'interrupted';

export interface Citation {
  readonly url: string;
  readonly title?: string;
}

/** Where an answer is in its life. `ended` has an outcome, the others have none. */
export type AnswerPhase = 'waiting' | 'reasoning' | 'writing' | 'ended';

/** Text of an answer that a retry or a withdrawal replaced. Kept, because nothing that was streamed is lost. */
export interface EarlierText {
  readonly text: string;
  /** How that answer ended; `withdrawn` when the service took the text back while it still answered. */
  readonly outcome: Outcome | 'withdrawn';
  readonly endedAt: number;
}

/** A try that failed before its first word and is about to be made again. */
export interface PendingRetry {
  /** Epoch ms at which the request goes out again. */
  readonly at: number;
  /** Number of that try, from 2, of at most `of`. */
  readonly attempt: number;
  readonly of: number;
  readonly error: AskError;
}

export interface Answer {
  readonly id: string;
  readonly runId: string;
  readonly model: AskedModel;
  readonly phase: AnswerPhase;
  readonly outcome?: Outcome;
  readonly text: string;
  readonly reasoning: string;
  readonly citations: readonly Citation[];
  readonly startedAt: number;
  /** First reasoning or text; what `startedAt` to here takes is the time to first token. */
  readonly firstTokenAt?: number;
  /** First text of the answer proper: the end of the reasoning. */
  readonly firstTextAt?: number;
  readonly endedAt?: number;
  readonly usage?: Usage;
  /** What it cost by its counted tokens; absent while unknown, never 0 for that. */
  readonly price?: Price;
  readonly finish?: { readonly reason: FinishReason; readonly raw?: string };
  readonly error?: AskError;
  readonly returnedModelId?: string;
  readonly requestId?: string;
  /** Set while the service asked us to wait. */
  readonly retry?: PendingRetry;
  /** What was set for the run and not sent, since this model does not take it: fields of `AskSettings`, or `images`. */
  readonly dropped?: readonly string[];
  readonly earlier: readonly EarlierText[];
}

/** What a person may set for a run, the same for all models. What is not set is not sent. */
export interface AskSettings {
  readonly effort?: 'quick' | 'standard' | 'deep';
  readonly systemPrompt?: string;
  /** 0 to 2. */
  readonly temperature?: number;
  /** Tokens, reasoning included. */
  readonly maxOutputTokens?: number;
  readonly webSearch?: boolean;
}

/** How a follow-up continues its thread. */
export interface Follow {
  /** The run it follows. */
  readonly runId: string;
  /** The answer that all continue from; absent: each model continues from its own. */
  readonly fromAnswerId?: string;
  /** The run is one model's view of the answers before it, not a further question. */
  readonly asks?: 'analysis';
}

export interface Run extends RunMarks {
  readonly id: string;
  /** Id of the thread's first run. */
  readonly threadId: string;
  readonly question: Question;
  readonly askedAt: number;
  readonly settings?: AskSettings;
  readonly follows?: Follow;
  /** Absent until it was counted. */
  readonly differences?: DifferenceCounts;
  /** The person asked for this run not to be kept: it is in memory only, and gone with the browser. */
  readonly unsaved?: boolean;
  /** In the fixed order of the models; never jumps while answers arrive. */
  readonly answers: readonly Answer[];
}

/* ---------- capture ---------- */

/** Why a capture brought no text, or not all of it. The panel turns it into one calm line. */
export type CaptureNote =
  /** The page was read, but nothing is selected and no field has the focus. */
  | 'nothing-there'
  /** The focused field is empty. */
  | 'empty-field'
  /** The browser does not let extensions read this page (chrome://, the store, a PDF). */
  | 'page-closed'
  /** The link that was clicked has no text, or which one it was cannot be told. */
  | 'link-closed'
  /** The browser does not let extensions read the pixels of this image. */
  | 'image-closed'
  /** The text sits in a frame of another site. */
  | 'frame-closed'
  /** The page did not answer in time: it is busy with itself. */
  | 'page-busy'
  /** A password, card or one-time-code field: never read. */
  | 'secret-field'
  /** The focused field cannot be seen: the page paints its text itself (a canvas), or sets a trap. Never read. */
  | 'unseen-field'
  /** The editor keeps only the lines in view on the page; these are they. */
  | 'visible-part'
  /** The text was longer than the limit; what is shown is its beginning. */
  | 'shortened';
