import type { Usage } from '../../../domain.ts';
import { asList, asRecord, asText, defined, type JsonRecord } from '../../json.ts';
import type { AnswerReader, FinishPart, ReadPart } from '../../stream/stream-answer.ts';
import { readGeminiFinish } from './read-gemini-finish.ts';
import { readGeminiUsage } from './read-gemini-usage.ts';

/**
 * Reads the chunks of `streamGenerateContent`. The end mark is a `finishReason` or a `blockReason`; reading goes on
 * after it, as some models put one into every chunk, and an error may follow.
 */
export function createGeminiReader(): AnswerReader {
  let usage: Usage | undefined;
  let finish: FinishPart | undefined;
  let modelId: string | undefined;
  let requestId: string | undefined;

  function* readMetadata(chunk: JsonRecord): Generator<ReadPart> {
    const model = asText(chunk.modelVersion);
    const response = asText(chunk.responseId);
    const news = defined({
      modelId: model === modelId ? undefined : model,
      requestId: response === requestId ? undefined : response,
    });
    modelId = model ?? modelId;
    requestId = response ?? requestId;
    if (Object.keys(news).length > 0) yield { type: 'metadata', ...news };
  }

  /** Thoughts are summaries of the reasoning, marked part by part; they are no part of the answer. */
  function* readContent(candidate: JsonRecord | undefined): Generator<ReadPart> {
    for (const value of asList(asRecord(candidate?.content)?.parts)) {
      const part = asRecord(value);
      const text = asText(part?.text);
      if (text) yield { type: part?.thought === true ? 'reasoning-delta' : 'text-delta', text };
    }
  }

  /** Search results, and texts the answer quotes at length. Repeated with every chunk from where they are known. */
  function* readCitations(candidate: JsonRecord | undefined): Generator<ReadPart> {
    const quoted = asRecord(candidate?.citationMetadata);
    const sources = [
      ...asList(asRecord(candidate?.groundingMetadata)?.groundingChunks).map((chunk) => asRecord(chunk)?.web),
      ...asList(quoted?.citationSources),
      ...asList(quoted?.citations),
    ];
    for (const value of sources) {
      const source = asRecord(value);
      const url = asText(source?.uri);
      if (url) yield { type: 'citation', ...defined({ url, title: asText(source?.title) }) };
    }
  }

  return {
    *read(value) {
      const chunk = asRecord(value);
      if (!chunk) return;
      if (chunk.error) {
        yield { type: 'service-error', body: chunk };
        return;
      }
      yield* readMetadata(chunk);
      usage = readGeminiUsage(chunk.usageMetadata) ?? usage;
      const candidate = asRecord(asList(chunk.candidates)[0]);
      yield* readContent(candidate);
      yield* readCitations(candidate);
      const word = asText(candidate?.finishReason);
      if (word) finish = { type: 'finish', reason: readGeminiFinish(word), raw: word };
      // The question itself was blocked: there is no candidate at all.
      const block = asText(asRecord(chunk.promptFeedback)?.blockReason);
      if (block) finish = { type: 'finish', reason: 'blocked', raw: block };
    },
    get finish() {
      return finish;
    },
    get usage() {
      return usage;
    },
  };
}
