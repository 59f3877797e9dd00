import type { ErrorDetails, ErrorName } from './faults.ts';
import type { Wire } from './wire.ts';

export const emulatedServices = ['deepseek', 'openai', 'gemini'] as const;

export type EmulatedService = (typeof emulatedServices)[number];

/** A whole response that is no stream: an error, a model list. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ServiceRequest {
  readonly method: string;
  /** Below the service's base URL, without the query: "/chat/completions". */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; the raw text when it does not parse; undefined when there was none. */
  readonly body: unknown;
}

/** A question request the service accepts. */
export interface Ask {
  /** Text of the last user message. */
  readonly question: string;
  /** True when the conversation had turns before this one. */
  readonly isFollowUp: boolean;
  /** False when the client did not ask to see the reasoning. */
  readonly showsReasoning: boolean;
  readonly wire: Wire;
}

export type RequestKind = 'question' | 'models' | 'preflight' | 'unknown';

/** One service's protocol. Everything in it is pure: text in, text out. */
export interface Service {
  readonly id: EmulatedService;
  /** Where its base URL begins on the emulator. */
  readonly basePath: string;
  /** Whether it opens the response at once and sends comments until the answer begins. */
  readonly keepsAliveWhileQueued: boolean;
  kindOf(request: ServiceRequest): Exclude<RequestKind, 'preflight'>;
  /** The service's own refusal of a wrong or missing key. */
  rejectKey(request: ServiceRequest, acceptedKey: string): Reply | undefined;
  listModels(request: ServiceRequest): Reply;
  /** Checks the request as the service would, loosely. */
  ask(request: ServiceRequest): Ask | Reply;
  notFound(request: ServiceRequest): Reply;
  /** The real body of one of this service's errors, or undefined when it knows no such error. */
  error(name: ErrorName, details: ErrorDetails): Reply | undefined;
}

export function isReply(value: Ask | Reply): value is Reply {
  return 'status' in value;
}

/** One of a service's own errors. Throws when the service is not known to send it. */
export function knownError(service: Service, name: ErrorName, details: ErrorDetails = {}): Reply {
  const reply = service.error(name, details);
  if (reply === undefined) throw new Error(`${service.id} is not known to send the error "${name}".`);
  return reply;
}

/** The one thing the emulator does not do: nothing here needs an answer that is not streamed. */
export const streamsOnly: Reply = {
  status: 501,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'The demo server answers streaming requests only.\n',
};
