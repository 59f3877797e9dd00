import { createChatReader } from '../../chat-completions/create-chat-reader.ts';
import { openChatStream } from '../../chat-completions/open-chat-stream.ts';
import { listOpenaiModels } from '../../openai-sdk/list-openai-models.ts';
import type { ProviderKind } from '../build-provider.ts';
import { toOpenaiCompatibleRequest } from './to-openai-compatible-request.ts';

/** Embedding models are in the list of every local server and cannot answer. */
const embedding = /embed|\bbge-|rerank/i;

/** Any server that speaks Chat Completions: Ollama, LM Studio, llama.cpp, OpenRouter, another host of DeepSeek. */
export const openaiCompatibleProvider: ProviderKind = {
  keyOptional: true,
  extras: ['usage', 'old-limit-name'],
  ask: (_, { baseURL, key, modelId }) => ({
    send: (request, left, wire) =>
      openChatStream(baseURL, key, toOpenaiCompatibleRequest(request, modelId, left), wire),
    reader: createChatReader({ thinkTags: true }),
  }),
  listModels: ({ baseURL, key }, wire) =>
    listOpenaiModels({ wire, baseURL, key, answers: (id) => !embedding.test(id) }),
};
