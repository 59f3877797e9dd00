import { createChatReader } from '../../chat-completions/create-chat-reader.ts';
import { openChatStream } from '../../chat-completions/open-chat-stream.ts';
import { listOpenaiModels } from '../../openai-sdk/list-openai-models.ts';
import type { ProviderKind } from '../build-provider.ts';
import { catalog } from '../catalog.ts';
import { toDeepseekRequest } from './to-deepseek-request.ts';

/** DeepSeek over Chat Completions. Reasoning comes first, in `reasoning_content`. */
export const deepseekProvider: ProviderKind = {
  entry: catalog.deepseek,
  extras: ['usage'],
  ask: (_, { baseURL, key, modelId }) => ({
    send: (request, left, wire) => openChatStream(baseURL, key, toDeepseekRequest(request, modelId, left), wire),
    reader: createChatReader(),
  }),
  listModels: ({ baseURL, key }, wire) => listOpenaiModels({ wire, baseURL, key, answers: () => true }),
};
