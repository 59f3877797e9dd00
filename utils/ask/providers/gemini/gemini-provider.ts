import { GoogleGenerativeAI } from '@google/generative-ai';
import type { Wire } from '../../wire/open-wire.ts';
import type { ProviderKind, Target } from '../build-provider.ts';
import { catalog } from '../catalog.ts';
import { createGeminiReader } from './create-gemini-reader.ts';
import { createTurnstile } from './create-turnstile.ts';
import { lendFetch } from './lend-fetch.ts';
import { listGeminiModels } from './list-gemini-models.ts';
import { type NormalisedStream, normaliseStream } from './normalise-stream.ts';
import { type GeminiRequest, toGeminiRequest } from './to-gemini-request.ts';

/**
 * Gemini over `@google/generative-ai` 0.24.1, whose support ended in August 2025. Everything the package needs
 * around it is in this folder, and nothing outside knows of it: it is lent our `fetch` (`lendFetch`), reads a body
 * that was made regular before (`normaliseStream`), and gives raw chunks only, as its `text()` mixes thoughts into
 * the answer and its `response` repeats text. Changing to another package is a change of this folder.
 */
export const geminiProvider: ProviderKind = {
  entry: catalog.gemini,
  extras: ['thoughts'],
  thinksSilently: true,
  ask(_, target) {
    const turnstile = createTurnstile(chunksAhead);
    let normalised: NormalisedStream | undefined;
    return {
      rewriteBody(body) {
        normalised = normaliseStream(body, turnstile);
        return normalised.stream;
      },
      async send(request, left, wire) {
        const chunks = await openStream(toGeminiRequest(request, target.modelId, left), target, wire);
        return (async function* () {
          for await (const chunk of chunks) {
            yield chunk;
            turnstile.leave();
          }
          // Told only now: an error in the stream would have made the package drop the chunks before it.
          if (normalised?.failure()) throw normalised.failure();
        })();
      },
      reader: createGeminiReader(),
    };
  },
  listModels: listGeminiModels,
};

/** The package reads on as fast as the network gives, whoever listens; so many chunks may wait. */
const chunksAhead = 64;

async function openStream(
  body: GeminiRequest,
  { baseURL, key, modelId }: Target,
  wire: Wire,
): Promise<AsyncIterable<unknown>> {
  const client = new GoogleGenerativeAI(key);
  // The id goes into the address: typed by hand, it may hold anything.
  const model = client.getGenerativeModel(
    { model: modelId.split('/').map(encodeURIComponent).join('/') },
    { baseUrl: baseURL },
  );
  const asked = lendFetch(wire.fetch, () => model.generateContentStream(body));
  const { stream, response } = await asked;
  // It rejects together with the stream, and nobody would be there to catch it.
  response.catch(() => {});
  return stream;
}
