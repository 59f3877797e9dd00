import { createClient } from '../../openai-sdk/create-client.ts';
import { listOpenaiModels } from '../../openai-sdk/list-openai-models.ts';
import { readEvents } from '../../openai-sdk/read-events.ts';
import type { ProviderKind } from '../build-provider.ts';
import { catalog } from '../catalog.ts';
import { answersQuestions } from './answers-questions.ts';
import { createOpenaiReader } from './create-openai-reader.ts';
import { toOpenaiRequest } from './to-openai-request.ts';

/** ChatGPT over the Responses API, which alone gives (summaries of) the reasoning. Nothing is stored at OpenAI. */
export const openaiProvider: ProviderKind = {
  entry: catalog.openai,
  // Organisations that are not verified may not see summaries: 400 `unsupported_value` on `reasoning.summary`.
  extras: ['thoughts'],
  thinksSilently: true,
  ask: ({ webSearch }, { baseURL, key, modelId }) => ({
    async send(request, left, wire) {
      const client = createClient(baseURL, key, wire);
      return readEvents(await client.responses.create(toOpenaiRequest(request, modelId, left)).asResponse(), client);
    },
    reader: createOpenaiReader({ searches: webSearch === true }),
  }),
  listModels: ({ baseURL, key }, wire) => listOpenaiModels({ wire, baseURL, key, answers: answersQuestions }),
};
