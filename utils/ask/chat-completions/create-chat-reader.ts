import type { Usage } from '../../domain.ts';
import { asList, asRecord, asText, defined, type JsonRecord } from '../json.ts';
import type { AnswerReader, FinishPart, ReadPart } from '../stream/stream-answer.ts';
import { readChatFinish } from './read-chat-finish.ts';
import { readChatUsage } from './read-chat-usage.ts';
import { createThinkingSplitter } from './split-thinking.ts';

/**
 * Reads the chunks of a Chat Completions stream, as DeepSeek and every OpenAI-compatible server send them. The end
 * mark is `finish_reason`; reading goes on after it, as usage may follow in a chunk without choices.
 */
export function createChatReader({ readUsage = readChatUsage, thinkTags = false } = {}): AnswerReader {
  const thinking = createThinkingSplitter();
  if (!thinkTags) thinking.pass();
  let usage: Usage | undefined;
  let finish: FinishPart | undefined;
  let modelId: string | undefined;
  let refused = false;

  function* readDelta(delta: JsonRecord): Generator<ReadPart> {
    const reasoning = reasoningOf(delta);
    if (reasoning) {
      thinking.pass();
      yield { type: 'reasoning-delta', text: reasoning };
    }
    const text = asText(delta.content);
    if (text) yield* thinking.split(text);
    // The model's own words of refusal, in place of an answer; the finish reason beside them is a plain "stop".
    const refusal = asText(delta.refusal);
    if (refusal) {
      refused = true;
      yield { type: 'text-delta', text: refusal };
    }
    yield* readCitations(delta);
  }

  return {
    *read(value) {
      const chunk = asRecord(value);
      if (!chunk) return;
      const model = asText(chunk.model);
      if (model && model !== modelId) {
        modelId = model;
        yield { type: 'metadata', modelId };
      }
      usage = readUsage(chunk.usage) ?? usage;
      // The usage chunk has no choices; more than one choice was never asked for.
      const choice = asList(chunk.choices)
        .map(asRecord)
        .find((one) => (one?.index ?? 0) === 0);
      const delta = asRecord(choice?.delta);
      if (delta) yield* readDelta(delta);
      if (chunk.error) yield { type: 'service-error', body: chunk };
      const word = asText(choice?.finish_reason);
      if (word === 'insufficient_system_resource') {
        yield { type: 'service-error', body: { error: { code: word, message: word } } };
      } else if (word) {
        finish = refused
          ? { type: 'finish', reason: 'refusal', raw: 'refusal' }
          : { type: 'finish', reason: readChatFinish(word), raw: word };
      }
    },
    flush: () => thinking.flush(),
    get finish() {
      return finish;
    },
    get usage() {
      return usage;
    },
  };
}

/** DeepSeek and llama.cpp, Ollama and OpenRouter, and OpenRouter's list, which repeats `reasoning` when both are there. */
function reasoningOf(delta: JsonRecord): string | undefined {
  const details = asList(delta.reasoning_details).map((detail) => asText(asRecord(detail)?.text) ?? '');
  return asText(delta.reasoning_content) ?? asText(delta.reasoning) ?? asText(details.join(''));
}

/** OpenAI and OpenRouter: `annotations[].url_citation`. */
function* readCitations(delta: JsonRecord): Generator<ReadPart> {
  for (const annotation of asList(delta.annotations)) {
    const citation = asRecord(asRecord(annotation)?.url_citation);
    const url = asText(citation?.url);
    if (url) yield { type: 'citation', ...defined({ url, title: asText(citation?.title) }) };
  }
}
