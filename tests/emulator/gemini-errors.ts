import type { ErrorDetails, ErrorName } from './faults.ts';
import type { Reply } from './service.ts';

interface GeminiError {
  readonly code: number;
  readonly message: string;
  readonly status: string;
  readonly details?: readonly object[];
}

export const geminiHeaders = (contentType: string): Readonly<Record<string, string>> => ({
  'content-type': contentType,
  'server-timing': 'gfet4t7; dur=458',
});

export function geminiError(name: ErrorName, details: ErrorDetails = {}): Reply | undefined {
  const error = geminiErrorOf(name, details);
  return error === undefined
    ? undefined
    : {
        status: error.code,
        headers: geminiHeaders('application/json; charset=UTF-8'),
        body: `${JSON.stringify({ error }, null, 2)}\n`,
      };
}

const BAD_KEY = 'API key not valid. Please pass a valid API key.';
const BAD_REGION = 'User location is not supported for the API use.';
const type = (name: string) => ({ '@type': `type.googleapis.com/google.rpc.${name}` });

function geminiErrorOf(name: ErrorName, details: ErrorDetails): GeminiError | undefined {
  switch (name) {
    case 'invalid-key':
      return {
        ...invalidArgument(BAD_KEY),
        details: [
          {
            ...type('ErrorInfo'),
            reason: 'API_KEY_INVALID',
            domain: 'googleapis.com',
            metadata: { service: 'generativelanguage.googleapis.com' },
          },
          { ...type('LocalizedMessage'), locale: 'en-US', message: BAD_KEY },
        ],
      };
    case 'missing-key':
      return {
        code: 403,
        message:
          "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or " +
          'other form of API consumer identity to call this API.',
        status: 'PERMISSION_DENIED',
      };
    case 'forbidden':
      return serviceDisabled();
    case 'region':
      return {
        code: 400,
        message: BAD_REGION,
        status: 'FAILED_PRECONDITION',
        details: [
          {
            ...type('DebugInfo'),
            detail: `[ORIGINAL ERROR] generic::failed_precondition: ${BAD_REGION} [google.rpc.error_details_ext] { message: "${BAD_REGION}" }`,
          },
        ],
      };
    case 'model-not-found':
      return {
        code: 404,
        message:
          `models/${details.modelId ?? 'gemini-1.5-pro'} is not found for API version ${details.apiVersion ?? 'v1beta'}, ` +
          'or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.',
        status: 'NOT_FOUND',
      };
    case 'rate-limit':
      return exhausted('GenerateRequestsPerMinutePerProjectPerModel-FreeTier', details.retryAfterSeconds ?? 34.4);
    case 'insufficient-quota':
      return exhausted('GenerateRequestsPerDayPerProjectPerModel-FreeTier');
    case 'context-length':
      return invalidArgument('The input token count (1250025) exceeds the maximum number of tokens allowed (1048576).');
    case 'unsupported-parameter':
      return unknownField(details.parameter ?? 'reasoningEffort');
    case 'missing-question':
      return invalidArgument('* GenerateContentRequest.contents: contents is not specified\n');
    case 'server-error':
      return {
        code: 500,
        message:
          'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
        status: 'INTERNAL',
      };
    case 'overloaded':
      return {
        code: 503,
        message: 'The model is overloaded. Please try again later.',
        status: 'UNAVAILABLE',
      };
    default:
      return undefined;
  }
}

function invalidArgument(message: string): GeminiError {
  return { code: 400, message, status: 'INVALID_ARGUMENT' };
}

/** As recorded: the wait stands in the details, never in a header. A daily quota names no wait. */
function exhausted(quotaId: string, retryAfterSeconds?: number): GeminiError {
  const retry = retryAfterSeconds === undefined ? [] : [{ ...type('RetryInfo'), retryDelay: `${retryAfterSeconds}s` }];
  return {
    code: 429,
    message: 'You exceeded your current quota, please check your plan.',
    status: 'RESOURCE_EXHAUSTED',
    details: [{ ...type('QuotaFailure'), violations: [{ quotaId }] }, ...retry],
  };
}

function serviceDisabled(): GeminiError {
  const service = 'generativelanguage.googleapis.com';
  const page = `https://console.developers.google.com/apis/api/${service}/overview?project=000000000000`;
  return {
    code: 403,
    message:
      `Generative Language API has not been used in project 000000000000 before or it is disabled. Enable it by visiting ${page} then retry. ` +
      'If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    status: 'PERMISSION_DENIED',
    details: [
      {
        ...type('ErrorInfo'),
        reason: 'SERVICE_DISABLED',
        domain: 'googleapis.com',
        metadata: { service, consumer: 'projects/000000000000' },
      },
    ],
  };
}

function unknownField(parameter: string): GeminiError {
  const description = `Invalid JSON payload received. Unknown name "${parameter}" at 'generation_config': Cannot find field.`;
  return {
    ...invalidArgument(description),
    details: [{ ...type('BadRequest'), fieldViolations: [{ field: 'generation_config', description }] }],
  };
}
