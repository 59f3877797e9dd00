import type { ErrorKind } from '../../domain.ts';
import { parseJson } from '../json.ts';
import type { EndPart } from '../stream/end-part.ts';
import { askError, type ErrorFacts } from './ask-error.ts';
import { classify, isBlock, readServiceError, type ServiceError } from './classify.ts';
import { ollamaOriginsHint, type Platform } from './ollama-origins.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { scrub, shortDetail } from './scrub.ts';
import type { ServiceNames } from './service-names.ts';

export interface ErrorSource {
  readonly service: ServiceNames;
  /** Model that was asked; the sentence about an unknown model names it. */
  readonly modelId?: string | undefined;
  /** Successors of retired names. */
  readonly retiredModels?: Readonly<Record<string, string>>;
  /** Keys in use: they never appear in a text. */
  readonly secrets: readonly string[];
  readonly now: () => number;
  /** Whether this computer has a network; not known when absent. */
  readonly isOnline?: (() => boolean) | undefined;
  /** Whose instructions to give; those of all systems when absent. */
  readonly platform?: Platform | undefined;
}

export interface ReceivedError {
  /** Absent when the error came inside a 200 stream. */
  readonly status?: number | undefined;
  readonly headers?: Headers | undefined;
  readonly requestId?: string | undefined;
  /** JSON as parsed, or the text when it was none. Bodies come with any content type: DeepSeek labels JSON as bytes. */
  readonly body: unknown;
}

/** How a stream ends when the service reports an error: `error`, or `finish` when the "error" is its filter. */
export function endOfServiceError(source: ErrorSource, received: ReceivedError): EndPart {
  const body = typeof received.body === 'string' ? (parseJson(received.body) ?? received.body) : received.body;
  // Gemini wraps the error of a failed batch in a list of one.
  const error = readServiceError(Array.isArray(body) ? body[0] : body, received.status);
  const words = shortDetail(error.message, source.secrets);
  if (isBlock(error)) return { type: 'finish', reason: 'blocked', raw: words || error.codes.join(' ') };

  const kind = classify(error);
  const inner = (typeof body === 'object' && body !== null && 'error' in body ? body.error : body) as unknown;
  const retryAfterMs = readRetryAfter(received.headers, inner, source.now);
  const facts: ErrorFacts = {
    status: error.status,
    requestId: received.requestId,
    retryAfterMs,
    detail: words || undefined,
    ...special(kind, error, source, inner),
  };
  return { type: 'error', error: askError(kind, source.service, facts) };
}

/** Sharper sentences for the cases where the body says more than the kind. */
function special(kind: ErrorKind, error: ServiceError, source: ErrorSource, inner: unknown): Partial<ErrorFacts> {
  return sharpen[kind]?.(error, source, inner) ?? {};
}

type Sharpen = (error: ServiceError, source: ErrorSource, inner: unknown) => Partial<ErrorFacts>;

const sharpen: Partial<Readonly<Record<ErrorKind, Sharpen>>> = {
  'model-not-found'(_, { service, modelId, retiredModels }) {
    if (!modelId) return {};
    const successor = retiredModels?.[modelId];
    return {
      message: `${service.label} does not offer the model “${modelId}”${successor ? ' any more' : ' to this key'}.`,
      hint: successor ? `Choose “${successor}” in the options: it is its successor.` : undefined,
      successorModelId: successor,
    };
  },

  'bad-request'(error, { service, secrets }) {
    if (error.param) {
      const parameter = scrub(error.param, secrets);
      return { message: `${service.label} does not take “${parameter}” with this model.`, parameter };
    }
    return error.status === 404
      ? { message: `There is no answer service at ${service.host}.`, hint: 'Check the address in the options.' }
      : {};
  },

  // Gemini's free tier has limits a minute and a day; the seconds of its RetryInfo do not help with the latter.
  'rate-limit'(_, { service }, inner) {
    if (!/"quotaId":"[^"]*PerDay/.test(JSON.stringify(inner) ?? '')) return {};
    return {
      message: `The limit of ${service.label} for today is reached.`,
      hint: 'Try again tomorrow, or choose another model.',
      limitPeriod: 'day',
    };
  },

  permission(error, { service, platform }) {
    // A local server that answers 403 without a word is Ollama turning away an extension's `Origin`.
    if (service.local && error.message === '') {
      return {
        message: `${service.label} turns away requests that come from extensions.`,
        hint: ollamaOriginsHint(platform),
      };
    }
    if (!error.codes.includes('service_disabled')) return {};
    const page = /https:\/\/console\.\S+?(?=[\s"]|\.\s|$)/.exec(error.message)?.[0];
    return {
      message: `The ${service.label} API is not switched on for the project of this key.`,
      hint: page ? `Switch it on at ${page}.` : undefined,
    };
  },
};
