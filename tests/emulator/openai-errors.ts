import type { ErrorDetails, ErrorName } from './faults.ts';
import { randomHex } from './ids.ts';
import type { Reply } from './service.ts';

export interface OpenaiErrorBody {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
}

interface OpenaiError extends OpenaiErrorBody {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As recorded. Without host permission a web page reads none of them but the content type and the exposed one. */
export function openaiHeaders(contentType: string, exposed: 'X-Request-ID' | 'CF-Ray' = 'X-Request-ID') {
  return {
    'content-type': contentType,
    'access-control-expose-headers': exposed,
    'openai-processing-ms': '195',
    'openai-version': '2020-10-01',
    'x-ratelimit-limit-requests': '5000',
    'x-ratelimit-limit-tokens': '1000000',
    'x-ratelimit-remaining-requests': '4999',
    'x-ratelimit-remaining-tokens': '999787',
    'x-ratelimit-reset-requests': '12ms',
    'x-ratelimit-reset-tokens': '12ms',
    'x-request-id': `req_${randomHex(32)}`,
  };
}

export function openaiReply(error: OpenaiError): Reply {
  const { status, headers, message, type, param, code } = error;
  return {
    status,
    headers: { ...openaiHeaders('application/json'), ...headers },
    body: JSON.stringify({ error: { message, type, param, code } }, null, 2),
  };
}

export function openaiError(name: ErrorName, details: ErrorDetails = {}): Reply | undefined {
  const error = openaiErrorOf(name, details);
  return error === undefined ? undefined : openaiReply(error);
}

/** What stands under `error`, for the places where an error comes without a status. */
export function openaiErrorBody(name: ErrorName): OpenaiErrorBody {
  const error = openaiErrorOf(name, {});
  if (error === undefined) throw new Error(`openai is not known to send the error "${name}".`);
  const { message, type, param, code } = error;
  return { message, type, param, code };
}

function openaiErrorOf(name: ErrorName, details: ErrorDetails): OpenaiError | undefined {
  const model = details.modelId ?? 'gpt-6.1-terra';
  switch (name) {
    case 'invalid-key':
      return {
        status: 401,
        message: `Incorrect API key provided: ${masked(details.key ?? 'wrong-key')}. You can find your API key at https://platform.openai.com/account/api-keys.`,
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_api_key',
      };
    case 'missing-key':
      return {
        status: 401,
        message:
          "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth " +
          "(i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you're accessing the " +
          'API from your browser and are prompted for a username and password. You can obtain an API key from ' +
          'https://platform.openai.com/account/api-keys.',
        type: 'invalid_request_error',
        param: null,
        code: null,
      };
    case 'forbidden':
      return {
        status: 403,
        message: `Project \`proj_demo\` does not have access to model \`${model}\`.`,
        type: 'invalid_request_error',
        param: null,
        code: 'model_not_found',
      };
    case 'region':
      return {
        status: 403,
        message: 'Country, region, or territory not supported',
        type: 'request_forbidden',
        param: null,
        code: 'unsupported_country_region_territory',
      };
    case 'model-not-found':
      return {
        status: 404,
        message: `The model \`${model}\` does not exist or you do not have access to it.`,
        type: 'invalid_request_error',
        param: null,
        code: 'model_not_found',
      };
    case 'rate-limit':
      return rateLimited(model, details.retryAfterSeconds ?? 2);
    case 'insufficient-quota':
      return {
        status: 429,
        message:
          'You exceeded your current quota, please check your plan and billing details. For more information on this ' +
          'error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
        type: 'insufficient_quota',
        param: null,
        code: 'insufficient_quota',
      };
    case 'context-length':
      return {
        status: 400,
        message: 'Your input exceeds the context window of this model. Please adjust your input and try again.',
        type: 'invalid_request_error',
        param: 'input',
        code: 'context_length_exceeded',
      };
    case 'unsupported-parameter':
      return unsupportedParameter(details.parameter ?? 'temperature');
    case 'unverified-organisation':
      return {
        status: 400,
        message:
          'Your organization must be verified to generate reasoning summaries. Please go to: ' +
          'https://platform.openai.com/settings/organization/general and click on Verify Organization. If you just ' +
          'verified, it can take up to 15 minutes for access to propagate.',
        type: 'invalid_request_error',
        param: 'reasoning.summary',
        code: 'unsupported_value',
      };
    case 'missing-question':
      return {
        status: 400,
        message: `Missing required parameter: '${details.parameter ?? 'input'}'.`,
        type: 'invalid_request_error',
        param: details.parameter ?? 'input',
        code: 'missing_required_parameter',
      };
    case 'prompt-blocked':
      return {
        status: 400,
        message:
          'Invalid prompt: your prompt was flagged as potentially violating our usage policy. Please try again with a ' +
          'different prompt: https://platform.openai.com/docs/guides/reasoning#advice-on-prompting',
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_prompt',
      };
    case 'server-error':
      return {
        status: 500,
        message:
          'The server had an error while processing your request. Sorry about that! You can retry your request, or ' +
          'contact us through our help center at help.openai.com if the error persists.',
        type: 'server_error',
        param: null,
        code: 'server_error',
      };
    case 'overloaded':
      return {
        status: 503,
        message: 'Our servers are currently overloaded. Please try again later.',
        type: 'service_unavailable_error',
        param: null,
        code: 'server_is_overloaded',
      };
    default:
      return undefined;
  }
}

function rateLimited(model: string, retryAfterSeconds: number): OpenaiError {
  return {
    status: 429,
    headers: {
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'retry-after-ms': String(Math.round(retryAfterSeconds * 1000)),
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': `${retryAfterSeconds}s`,
    },
    message:
      `Rate limit reached for ${model} in organization org-demo on tokens per min (TPM): Limit 30000, Used 29937, ` +
      `Requested 385. Please try again in ${retryAfterSeconds}s. Visit https://platform.openai.com/account/rate-limits to learn more.`,
    type: 'tokens',
    param: null,
    code: 'rate_limit_exceeded',
  };
}

function unsupportedParameter(parameter: string): OpenaiError {
  const isOldLimit = parameter === 'max_tokens';
  return {
    status: 400,
    message:
      `Unsupported parameter: '${parameter}' is not supported with this model.` +
      (isOldLimit ? " Use 'max_completion_tokens' instead." : ''),
    type: 'invalid_request_error',
    param: parameter,
    code: isOldLimit ? 'unsupported_parameter' : null,
  };
}

/** A short key is repeated whole, as recorded; a long one is starred in the middle. */
function masked(key: string): string {
  return key.length < 16 ? key : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`;
}
