import type { ErrorKind } from '../../domain.ts';
import { parseJson } from '../json.ts';
import type { EndPart } from '../stream/end-part.ts';
import { askError, type ErrorFacts } from './ask-error.ts';
import { classify, isBlock, readServiceError, type ServiceError } from './classify.ts';
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
  const { service, modelId } = source;
  if (kind === 'model-not-found' && modelId) {
    const successor = source.retiredModels?.[modelId];
    return {
      message: `${service.label} does not offer the model “${modelId}”${successor ? ' any more' : ''}.`,
      hint: successor ? `Choose “${successor}” in the options: it is its successor.` : undefined,
    };
  }
  if (kind === 'bad-request' && error.param) {
    return { message: `${service.label} does not take “${scrub(error.param, source.secrets)}” with this model.` };
  }
  if (kind === 'bad-request' && error.status === 404) {
    return { message: `There is no answer service at ${service.host}.`, hint: 'Check the address in the options.' };
  }
  // Gemini's free tier has limits a minute and a day; waiting the few seconds of RetryInfo does not help with the latter.
  if (kind === 'rate-limit' && /"quotaId":"[^"]*PerDay/.test(JSON.stringify(inner) ?? '')) {
    return { hint: 'The limit of the day is reached: try again tomorrow, or choose another model.' };
  }
  return {};
}
