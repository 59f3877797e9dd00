import type { AskError, ErrorKind, ErrorReason } from '../../domain.ts';
import { defined } from '../json.ts';
import { inWords } from './in-words.ts';
import type { ServiceNames } from './service-names.ts';

/** What is known beside the kind. Everything is optional: a sentence is made from what is there. */
export interface ErrorFacts {
  readonly reason?: ErrorReason | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  /** The service's own words, already scrubbed and shortened. */
  readonly detail?: string | undefined;
  readonly successorModelId?: string | undefined;
  readonly limitPeriod?: 'day' | undefined;
  /** The time that ran out, in ms. */
  readonly limitMs?: number | undefined;
  readonly address?: string | undefined;
  readonly parameter?: string | undefined;
  /** Replaces the sentence of the kind, where more is known. */
  readonly message?: string | undefined;
  /** Replaces the hint of the kind. */
  readonly hint?: string | undefined;
}

/** The one maker of errors: a clear sentence that names the service, and the one thing to do about it. */
export function askError(kind: ErrorKind, service: ServiceNames, facts: ErrorFacts = {}): AskError {
  const { message, hint } = sentences[kind](service, facts);
  return defined({
    kind,
    reason: facts.reason,
    message: facts.message ?? message,
    status: facts.status,
    requestId: facts.requestId,
    retryAfterMs: facts.retryAfterMs,
    limitMs: facts.limitMs,
    address: facts.address,
    hint: facts.hint ?? hint,
    detail: facts.detail,
    successorModelId: facts.successorModelId,
    limitPeriod: facts.limitPeriod,
    parameter: facts.parameter,
  });
}

/** An `AskError` is data, so it is known by its shape. */
export function isAskError(value: unknown): value is AskError {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && 'message' in value && !(value instanceof Error)
  );
}

interface Sentence {
  readonly message: string;
  readonly hint?: string | undefined;
}

const sentences: Readonly<Record<ErrorKind, (service: ServiceNames, facts: ErrorFacts) => Sentence>> = {
  auth: ({ label, keyPage }) => ({
    message: `${label} did not accept the API key.`,
    hint: keyPage ? `Check the key in the options, or make a new one at ${keyPage}.` : 'Check the key in the options.',
  }),
  permission: ({ label, keyPage }) => ({
    message: `${label} does not allow this request.`,
    hint: keyPage ? `Check what this key may use, at ${keyPage}.` : 'Check what this key and its account may use.',
  }),
  billing: ({ label, billingPage }) => ({
    message: `The ${label} account has no API credit left.`,
    hint: billingPage
      ? `Add credit at ${billingPage}. A subscription to the chat site does not count.`
      : 'Add credit to the account.',
  }),
  'rate-limit': ({ label }, { retryAfterMs }) => ({
    message: `${label} asks to slow down: the limit of its account is reached for now.`,
    hint: retryAfterMs ? `Try again in ${inWords(retryAfterMs)}.` : 'Wait a moment, then try again.',
  }),
  region: ({ label }) => ({
    message: `${label} is not offered in the region this connection comes from.`,
    hint: 'If a VPN is on, try another exit country.',
  }),
  'model-not-found': ({ label }) => ({
    message: `${label} does not know this model.`,
    hint: 'Choose another model in the options.',
  }),
  'context-length': ({ label }) => ({
    message: `The question is longer than this model of ${label} can read.`,
    hint: 'Shorten the question or the quoted text, or choose a model with a larger context.',
  }),
  'bad-request': ({ label }) => ({
    message: `${label} did not accept the form of the request.`,
    hint: 'Look at the details; another model may take it.',
  }),
  overloaded: ({ label }, { retryAfterMs }) => ({
    message: `${label} is overloaded at the moment.`,
    hint: `Try again in ${retryAfterMs ? inWords(retryAfterMs) : 'a minute'}.`,
  }),
  server: ({ label }) => ({
    message: `${label} had an error of its own.`,
    hint: 'Try again; if it stays, look at the status page of the service.',
  }),
  network: ({ label, host, local }) => ({
    message: `${label} could not be reached.`,
    hint: local
      ? `Check that the server at ${host} is running.`
      : `Check the internet connection, and that nothing blocks ${host}.`,
  }),
  timeout: ({ label }) => ({
    message: `${label} did not answer in time.`,
    hint: 'Try again; a smaller model answers sooner.',
  }),
  'too-long': ({ label }) => ({
    message: `The answer of ${label} went past the size limit and was ended; what came before is kept.`,
  }),
  'cut-off': ({ label }) => ({
    message: `The answer of ${label} broke off before its end.`,
    hint: 'Try again; what came before is kept.',
  }),
  malformed: ({ label }) => ({
    message: `${label} sent something that cannot be read as an answer.`,
    hint: 'Try again; if it stays, check the address in the options.',
  }),
  aborted: ({ label }) => ({ message: `${label} was stopped.` }),
  unknown: ({ label }) => ({
    message: `Something went wrong with ${label}.`,
    hint: 'Try again; the details say more.',
  }),
};
