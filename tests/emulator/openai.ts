import { bearerKey } from './bearer-key.ts';
import { refusedImage } from './check-images.ts';
import { conversationOf, isObject, objectAt, stringAt } from './json-body.ts';
import { isOpenaiModel, openaiModels, openaiSnapshot } from './model-lists.ts';
import { openaiChatWire } from './openai-chat.ts';
import { openaiError, openaiHeaders, openaiReply } from './openai-errors.ts';
import { openaiResponsesWire } from './openai-responses.ts';
import { type Ask, knownError, type Reply, type Service, type ServiceRequest, streamsOnly } from './service.ts';
import { estimateTokens } from './wire.ts';

/** The Responses API, and Chat Completions beside it for what is called OpenAI-compatible. */
export const openai: Service = {
  id: 'openai',
  basePath: '/openai/v1',
  keepsAliveWhileQueued: false,

  kindOf({ method, path }) {
    if (method === 'POST' && (path === '/responses' || path === '/chat/completions')) return 'question';
    return method === 'GET' && path === '/models' ? 'models' : 'unknown';
  },

  rejectKey({ headers }, acceptedKey) {
    const key = bearerKey(headers);
    if (key === acceptedKey) return undefined;
    return key === undefined ? openaiError('missing-key') : openaiError('invalid-key', { key });
  },

  listModels() {
    const data = openaiModels.map(({ id, created, owned_by }) => ({ id, object: 'model', created, owned_by }));
    return {
      status: 200,
      headers: openaiHeaders('application/json'),
      body: JSON.stringify({ object: 'list', data }, null, 2),
    };
  },

  ask: (request) => (request.path === '/responses' ? askResponses(request) : askChat(request)),
  error: openaiError,

  notFound: ({ method, path }) =>
    openaiReply({
      status: 404,
      message: `Invalid URL (${method} /v1${path})`,
      type: 'invalid_request_error',
      param: null,
      code: null,
    }),
};

function askResponses({ body }: ServiceRequest): Ask | Reply {
  const model = stringAt(body, 'model') ?? '';
  // 400 here and 404 on chat: that is how the two endpoints were recorded.
  if (!isOpenaiModel(model)) return { ...knownError(openai, 'model-not-found', { modelId: model }), status: 400 };
  const input = isObject(body) ? body.input : undefined;
  const conversation =
    typeof input === 'string' ? { question: input, isFollowUp: false } : conversationOf(input, 'content', 'assistant');
  if (conversation === undefined) return knownError(openai, 'missing-question', { parameter: 'input' });
  const refused = refusedImage(input, 'responses');
  if (refused !== undefined) return knownError(openai, 'unsupported-parameter', { parameter: refused });
  if (!isObject(body) || body.stream !== true) return streamsOnly;
  const reasoning = objectAt(body, 'reasoning');
  const thinks = reasoning.effort !== 'none';
  if (thinks && isSet(body, 'temperature')) {
    return knownError(openai, 'unsupported-parameter', { parameter: 'temperature' });
  }
  const showsReasoning = thinks && typeof reasoning.summary === 'string';
  return {
    ...conversation,
    showsReasoning,
    wire: openaiResponsesWire(body, openaiSnapshot(model), tokensOf(input)),
  };
}

function askChat({ body }: ServiceRequest): Ask | Reply {
  const model = stringAt(body, 'model') ?? '';
  if (!isOpenaiModel(model)) return knownError(openai, 'model-not-found', { modelId: model });
  const messages = isObject(body) ? body.messages : undefined;
  const conversation = conversationOf(messages, 'content', 'assistant');
  if (conversation === undefined) return knownError(openai, 'missing-question', { parameter: 'messages' });
  const refused = refusedImage(messages, 'chat');
  if (refused !== undefined) return knownError(openai, 'unsupported-parameter', { parameter: refused });
  if (isSet(body, 'max_tokens')) return knownError(openai, 'unsupported-parameter', { parameter: 'max_tokens' });
  if (!isObject(body) || body.stream !== true) return streamsOnly;
  return {
    ...conversation,
    // Chat Completions never shows OpenAI's reasoning, it only counts it.
    showsReasoning: false,
    wire: openaiChatWire(body, openaiSnapshot(model), tokensOf(messages)),
  };
}

function isSet(body: unknown, key: string): boolean {
  return isObject(body) && body[key] !== undefined && body[key] !== null;
}

function tokensOf(messages: unknown): number {
  return estimateTokens(JSON.stringify(messages).length);
}
