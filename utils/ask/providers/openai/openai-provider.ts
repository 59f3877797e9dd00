import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses';
import { createClient } from '../../openai-sdk/create-client.ts';
import { listOpenaiModels } from '../../openai-sdk/list-openai-models.ts';
import { readEvents } from '../../openai-sdk/read-events.ts';
import type { Wire } from '../../wire/open-wire.ts';
import type { ProviderKind, Target } from '../build-provider.ts';
import { catalog } from '../catalog.ts';
import { answersQuestions } from './answers-questions.ts';
import { createOpenaiReader } from './create-openai-reader.ts';
import { toOpenaiRequest, withoutSummary } from './to-openai-request.ts';

/** ChatGPT over the Responses API, which alone gives (summaries of) the reasoning. Nothing is stored at OpenAI. */
export const openaiProvider: ProviderKind = {
  entry: catalog.openai,
  ask: (request, target) => ({
    open: (wire) => openResponse(toOpenaiRequest(request, target.modelId), target, wire),
    reader: createOpenaiReader({ searches: request.webSearch === true }),
  }),
  listModels: ({ baseURL, key }, wire) => listOpenaiModels({ wire, baseURL, key, answers: answersQuestions }),
};

async function openResponse(
  body: ResponseCreateParamsStreaming,
  { baseURL, key }: Target,
  wire: Wire,
): Promise<AsyncIterable<unknown>> {
  const client = createClient(baseURL, key, wire);
  try {
    return readEvents(await client.responses.create(body).asResponse(), client);
  } catch (thrown) {
    // Organisations that are not verified may not see summaries: 400 `unsupported_value` on `reasoning.summary`.
    const simpler = withoutSummary(body, wire.rejection);
    if (!simpler) throw thrown;
    return readEvents(await client.responses.create(simpler).asResponse(), client);
  }
}
