import { refusedImage } from './check-images.ts';
import { geminiError, geminiHeaders } from './gemini-errors.ts';
import { geminiWire } from './gemini-wire.ts';
import { conversationOf, isObject, objectAt } from './json-body.ts';
import { geminiModels, isGeminiModel } from './model-lists.ts';
import { type Ask, knownError, type Reply, type Service, type ServiceRequest, streamsOnly } from './service.ts';
import { estimateTokens } from './wire.ts';

const MODELS_PATH = /^\/(v1|v1beta)\/models$/;
const QUESTION_PATH = /^\/(v1|v1beta)\/models\/([^/:]+):streamGenerateContent$/;

/** The default and the greatest size of a page of the model list. */
const USUAL_PAGE = 50;
const LARGEST_PAGE = 1000;

/** `streamGenerateContent` with `alt=sse`, and the paginated model list. */
export const gemini: Service = {
  id: 'gemini',
  basePath: '/gemini',
  keepsAliveWhileQueued: false,

  kindOf({ method, path }) {
    if (method === 'POST' && QUESTION_PATH.test(path)) return 'question';
    return method === 'GET' && MODELS_PATH.test(path) ? 'models' : 'unknown';
  },

  rejectKey({ headers, query }, acceptedKey) {
    const key = headers['x-goog-api-key'] ?? query.get('key') ?? undefined;
    if (key === acceptedKey) return undefined;
    return geminiError(key === undefined ? 'missing-key' : 'invalid-key');
  },

  listModels({ query }) {
    const size = Math.min(Math.max(Number(query.get('pageSize') ?? USUAL_PAGE) || USUAL_PAGE, 1), LARGEST_PAGE);
    const token = query.get('pageToken');
    const start = token === null ? 0 : geminiModels.findIndex((model) => pageToken(model.id) === token) + 1;
    const page = geminiModels.slice(start, start + size);
    const last = page.at(-1);
    const isMore = start + size < geminiModels.length;
    const body = {
      models: page.map((model) => ({
        name: `models/${model.id}`,
        version: '001',
        displayName: model.displayName,
        description: model.displayName,
        inputTokenLimit: model.inputTokenLimit,
        outputTokenLimit: model.outputTokenLimit,
        supportedGenerationMethods: model.methods,
        ...(model.thinks ? { temperature: 1, topP: 0.95, topK: 64, maxTemperature: 2, thinking: true } : {}),
      })),
      ...(isMore && last !== undefined ? { nextPageToken: pageToken(last.id) } : {}),
    };
    return {
      status: 200,
      headers: geminiHeaders('application/json; charset=UTF-8'),
      body: `${JSON.stringify(body, null, 2)}\n`,
    };
  },

  ask: askGemini,
  error: geminiError,

  notFound: () => ({
    status: 404,
    headers: geminiHeaders('text/html; charset=UTF-8'),
    body: '<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p><b>404.</b> <ins>That’s an error.</ins>\n',
  }),
};

/** As recorded: the last name of the page, as field 1 of a protocol buffer. */
function pageToken(modelId: string): string {
  const name = Buffer.from(`models/${modelId}`);
  return Buffer.concat([Buffer.from([0x0a, name.length]), name]).toString('base64');
}

function askGemini({ path, query, body }: ServiceRequest): Ask | Reply {
  const [, apiVersion = 'v1beta', modelId = ''] = QUESTION_PATH.exec(path) ?? [];
  if (!isGeminiModel(modelId)) return knownError(gemini, 'model-not-found', { modelId, apiVersion });
  const contents = isObject(body) ? body.contents : undefined;
  const conversation = conversationOf(contents, 'parts', 'model');
  if (conversation === undefined) return knownError(gemini, 'missing-question');
  const refused = refusedImage(contents, 'gemini');
  if (refused !== undefined) return knownError(gemini, 'unsupported-parameter', { parameter: refused });
  if (query.get('alt') !== 'sse') return streamsOnly;
  const thinking = objectAt(objectAt(body, 'generationConfig'), 'thinkingConfig');
  return {
    ...conversation,
    showsReasoning: thinking.includeThoughts === true && thinking.thinkingBudget !== 0,
    wire: geminiWire(modelId, thinking.thinkingBudget !== 0, estimateTokens(JSON.stringify(contents).length)),
  };
}
