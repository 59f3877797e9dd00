import type { ErrorKind } from '../../domain.ts';
import { asList, asRecord, asText, type JsonRecord } from '../json.ts';

/** An error as a service put it, from whatever shape it came in. */
export interface ServiceError {
  /** HTTP status, or the number in the body when the error came inside a stream. */
  readonly status?: number | undefined;
  /** Every machine-readable word in it: `code`, `type`, Gemini's `status` and `details[].reason`. Lower case. */
  readonly codes: readonly string[];
  readonly message: string;
  /** The request field it complains about. */
  readonly param?: string | undefined;
}

/**
 * Reads `{"error": …}` of OpenAI, DeepSeek and their relatives, of Gemini, a bare string, FastAPI's `detail` and the
 * flat error event of the Responses API. `status` is that of the response, if there was one.
 */
export function readServiceError(body: unknown, status?: number): ServiceError {
  const outer = asRecord(body);
  const inner = outer?.error ?? outer?.detail ?? body;
  const error = asRecord(inner) ?? {};
  const codes = [
    error.code,
    error.type,
    error.status,
    ...asList(error.details).map((detail) => asRecord(detail)?.reason),
  ];
  return {
    status: status ?? statusIn(error),
    codes: codes.flatMap((code) => asText(code)?.toLowerCase() ?? []),
    message: asText(inner) ?? asText(error.message) ?? asText(outer?.message) ?? '',
    param: asText(error.param),
  };
}

function statusIn(error: JsonRecord): number | undefined {
  const code = Number(error.code);
  return Number.isInteger(code) && code >= 400 && code < 600 ? code : undefined;
}

/**
 * True when the error is the provider's filter at work on the question or the answer: an outcome of its own, not a
 * fault. DeepSeek answers 400 "Content Exists Risk" (seen by its users from 2024 to 2026), OpenAI fails a response
 * with `invalid_prompt` or `content_policy_violation`, Azure with `content_filter`.
 */
export function isBlock({ codes, message }: ServiceError): boolean {
  return codes.some((code) => blockCodes.has(code)) || /content exists risk/i.test(message);
}

const blockCodes: ReadonlySet<string> = new Set([
  'invalid_prompt',
  'content_policy_violation',
  'content_filter',
  'moderation_blocked',
]);

interface Rule {
  readonly kind: ErrorKind;
  readonly statuses?: readonly number[];
  readonly codes?: readonly string[];
  readonly words?: RegExp;
}

/**
 * First match wins. The order carries meaning: services reuse statuses (Gemini's bad key is 400, OpenAI's spent
 * credit is 429, DeepSeek's too long question has no code of its own), so the specific words stand before the numbers.
 */
const rules: readonly Rule[] = [
  {
    kind: 'region',
    codes: ['unsupported_country_region_territory'],
    words: /location is not supported|country, region,? or territory/i,
  },
  {
    kind: 'billing',
    statuses: [402],
    codes: ['insufficient_quota', 'billing_not_active', 'billing_hard_limit_reached'],
    words: /insufficient balance|requires billing/i,
  },
  {
    kind: 'auth',
    statuses: [401],
    codes: ['invalid_api_key', 'api_key_invalid', 'authentication_error', 'unauthenticated'],
    words: /api key (?:not valid|expired)|incorrect api key|unregistered callers/i,
  },
  {
    kind: 'context-length',
    codes: ['context_length_exceeded'],
    words: /maximum context length|context window|input token count.*exceeds|prompt is too long/i,
  },
  {
    kind: 'model-not-found',
    codes: ['model_not_found'],
    words:
      /api model names are|model not exist|model\b.*\b(?:does not exist|not found)|models\/\S+ is not found|(?:unknown|invalid) model\b/i,
  },
  {
    kind: 'overloaded',
    statuses: [503, 529],
    codes: [
      'unavailable',
      'overloaded_error',
      'server_overloaded',
      'server_is_overloaded',
      'insufficient_system_resource',
    ],
    words: /\boverloaded\b/i,
  },
  { kind: 'rate-limit', statuses: [429], codes: ['resource_exhausted', 'rate_limit_exceeded', 'rate_limit_error'] },
  { kind: 'permission', statuses: [403], codes: ['permission_denied', 'service_disabled'] },
  { kind: 'timeout', statuses: [408, 504], codes: ['deadline_exceeded', 'timeout'] },
  { kind: 'server', codes: ['internal', 'server_error', 'internal_error', 'api_error', 'cancelled'] },
  { kind: 'bad-request', codes: ['invalid_request_error', 'invalid_argument', 'failed_precondition'] },
];

export function classify(error: ServiceError): ErrorKind {
  const rule = rules.find(
    ({ statuses, codes, words }) =>
      (error.status !== undefined && statuses?.includes(error.status)) ||
      codes?.some((code) => error.codes.includes(code)) ||
      words?.test(error.message),
  );
  return rule?.kind ?? kindOfStatus(error.status);
}

function kindOfStatus(status: number | undefined): ErrorKind {
  if (status === undefined) return 'unknown';
  if (status >= 500) return 'server';
  return status >= 400 ? 'bad-request' : 'unknown';
}
