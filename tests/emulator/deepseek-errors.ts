import type { ErrorDetails, ErrorName } from './faults.ts';
import { randomHex } from './ids.ts';
import { deepseekModels } from './model-lists.ts';
import type { Reply } from './service.ts';

interface DeepseekError {
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly code?: string;
}

/** As recorded: errors about the request come as octet-stream, though they are JSON. */
export const deepseekHeaders = (contentType: string): Readonly<Record<string, string>> => ({
  'content-type': contentType,
  'access-control-allow-credentials': 'true',
  'x-ds-trace-id': randomHex(32),
});

/** What the gateway in front of the service says when there is no key at all: plain text, no JSON. */
const MISSING_KEY = 'Authentication Fails (governor)';

export function deepseekError(name: ErrorName, details: ErrorDetails = {}): Reply | undefined {
  if (name === 'missing-key') {
    return { status: 401, headers: deepseekHeaders('text/plain; charset=utf-8'), body: MISSING_KEY };
  }
  const error = bodyOf(name, details);
  if (error === undefined) return undefined;
  const { status, message, type, code = 'invalid_request_error' } = error;
  return {
    status,
    headers: {
      ...deepseekHeaders(status === 400 ? 'application/octet-stream' : 'application/json'),
      ...(details.retryAfterSeconds === undefined ? {} : { 'retry-after': String(details.retryAfterSeconds) }),
    },
    body: JSON.stringify({ error: { message, type, param: null, code } }),
  };
}

function bodyOf(name: ErrorName, details: ErrorDetails): DeepseekError | undefined {
  switch (name) {
    case 'invalid-key':
      return {
        status: 401,
        message: `Authentication Fails, Your api key: ****${(details.key ?? 'demo').slice(-4)} is invalid`,
        type: 'authentication_error',
      };
    case 'insufficient-balance':
      return { status: 402, message: 'Insufficient Balance', type: 'unknown_error' };
    case 'model-not-found':
      return invalidRequest(
        `The supported API model names are ${deepseekModels.join(', ')}, but you passed ${details.modelId ?? ''}.`,
      );
    case 'context-length':
      return invalidRequest(
        "This model's maximum context length is 1048565 tokens. However, you requested 1250025 tokens " +
          '(1250025 in the messages, 0 in the completion). Please reduce the length of the messages or completion.',
      );
    case 'image-unseen':
      return invalidRequest(
        'Failed to deserialize the JSON body into the target type: messages[0]: unknown variant `image_url`, expected `text` at line 1 column 120',
      );
    case 'unsupported-parameter':
      return invalidRequest(
        `Invalid ${details.parameter ?? 'temperature'} value, the valid range of ${details.parameter ?? 'temperature'} is [0, 2.0]`,
      );
    case 'reasoning-missing':
      return invalidRequest('The `reasoning_content` in the thinking mode must be passed back to the API.');
    case 'missing-question':
      return invalidRequest('Failed to deserialize the JSON body into the target type: missing field `messages`');
    case 'prompt-blocked':
      return invalidRequest('Content Exists Risk');
    case 'rate-limit':
      return {
        status: 429,
        message: 'You are sending requests too quickly. Please pace your requests reasonably.',
        type: 'rate_limit_error',
        code: 'rate_limit_exceeded',
      };
    case 'server-error':
      return { status: 500, message: 'Internal Server Error', type: 'internal_error', code: 'internal_error' };
    case 'overloaded':
      return {
        status: 503,
        message: 'Service is too busy. We advise users to temporarily switch to alternative LLM API Service Providers.',
        type: 'service_unavailable_error',
        code: 'service_unavailable_error',
      };
    default:
      return undefined;
  }
}

function invalidRequest(message: string): DeepseekError {
  return { status: 400, message, type: 'invalid_request_error' };
}
