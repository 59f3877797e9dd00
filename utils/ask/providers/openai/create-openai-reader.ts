import type { Usage } from '../../../domain.ts';
import { asRecord, asText, defined, type JsonRecord } from '../../json.ts';
import type { AnswerReader, FinishPart, ReadPart } from '../../stream/stream-answer.ts';
import { readOpenaiFinish } from './read-openai-finish.ts';
import { readOpenaiUsage } from './read-openai-usage.ts';

/**
 * Reads the events of a Responses stream. The end mark is `response.completed`, `.incomplete` or `.failed`. Events
 * that are not listed here (tool calls, obfuscation, what is yet to come) say nothing about the answer.
 *
 * With `searches`, the model talks between its searches ("Let me look that up…"), in items of the phase "commentary":
 * these go with the reasoning. Without tools there is nothing to comment on, and all text is the answer.
 */
export function createOpenaiReader({ searches = false } = {}): AnswerReader {
  let usage: Usage | undefined;
  let finish: FinishPart | undefined;
  let modelId: string | undefined;
  let refused = false;
  let summaryBegun = false;
  const commentary = new Set<unknown>();

  function* readResponse(response: JsonRecord | undefined): Generator<ReadPart> {
    usage = readOpenaiUsage(response?.usage) ?? usage;
    const model = asText(response?.model);
    if (!model || model === modelId) return;
    modelId = model;
    yield { type: 'metadata', modelId };
  }

  function* delta(type: 'text-delta' | 'reasoning-delta', text: unknown): Generator<ReadPart> {
    const piece = asText(text);
    if (piece) yield { type, text: piece };
  }

  const readers: Readonly<Record<string, (event: JsonRecord) => Iterable<ReadPart>>> = {
    'response.created': (event) => readResponse(asRecord(event.response)),
    'response.in_progress': (event) => readResponse(asRecord(event.response)),
    'response.output_item.added'({ item }) {
      const { id, phase } = asRecord(item) ?? {};
      if (searches && phase === 'commentary') commentary.add(id);
      return [];
    },
    'response.output_text.delta': (event) =>
      delta(commentary.has(event.item_id) ? 'reasoning-delta' : 'text-delta', event.delta),
    *'response.refusal.delta'(event) {
      refused = true;
      yield* delta('text-delta', event.delta);
    },
    *'response.reasoning_summary_part.added'() {
      if (summaryBegun) yield { type: 'reasoning-delta', text: '\n\n' };
      summaryBegun = true;
    },
    'response.reasoning_summary_text.delta': (event) => delta('reasoning-delta', event.delta),
    // Raw reasoning: open-weight models on servers that speak this protocol.
    'response.reasoning_text.delta': (event) => delta('reasoning-delta', event.delta),
    *'response.output_text.annotation.added'({ annotation }) {
      const { type, url, title } = asRecord(annotation) ?? {};
      const address = asText(url);
      if (type === 'url_citation' && address) {
        yield { type: 'citation', ...defined({ url: address, title: asText(title) }) };
      }
    },
    *'response.completed'(event) {
      yield* readResponse(asRecord(event.response));
      finish = refused
        ? { type: 'finish', reason: 'refusal', raw: 'refusal' }
        : { type: 'finish', reason: 'stop', raw: 'completed' };
    },
    *'response.incomplete'(event) {
      const response = asRecord(event.response);
      yield* readResponse(response);
      const word = asText(asRecord(response?.incomplete_details)?.reason) ?? 'incomplete';
      finish = { type: 'finish', reason: readOpenaiFinish(word), raw: word };
    },
    *'response.failed'(event) {
      const response = asRecord(event.response);
      yield* readResponse(response);
      yield { type: 'service-error', body: { error: response?.error ?? { code: 'server_error' } } };
    },
    *error(event) {
      yield { type: 'service-error', body: event };
    },
  };

  return {
    *read(value) {
      const event = asRecord(value);
      if (!event) return;
      const read = readers[asText(event.type) ?? ''];
      if (read) yield* read(event);
      else if (event.error) yield { type: 'service-error', body: event };
    },
    get finish() {
      return finish;
    },
    get usage() {
      return usage;
    },
  };
}
