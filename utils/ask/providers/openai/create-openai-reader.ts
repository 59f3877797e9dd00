import type { Usage } from '../../../domain.ts';
import { asList, asRecord, asText, defined, type JsonRecord } from '../../json.ts';
import type { AnswerReader, FinishPart, ReadPart } from '../../stream/stream-answer.ts';
import { createSettledText } from './create-settled-text.ts';
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
  const answer = createSettledText();

  function* readResponse(response: JsonRecord | undefined): Generator<ReadPart> {
    usage = readOpenaiUsage(response?.usage) ?? usage;
    const model = asText(response?.model);
    if (!model || model === modelId) return;
    modelId = model;
    yield { type: 'metadata', modelId };
  }

  function* reasoning(text: unknown): Generator<ReadPart> {
    const piece = asText(text);
    if (piece) yield { type: 'reasoning-delta', text: piece };
  }

  function* text(event: JsonRecord): Generator<ReadPart> {
    const piece = asText(event.delta);
    if (piece) yield* answer.add(placeOf(event), piece);
  }

  /** A message as it is in the end: what was streamed of it may have been replaced, by a refusal too. */
  function* settle(item: JsonRecord | undefined, index: unknown): Generator<ReadPart> {
    if (item?.type !== 'message' || commentary.has(item.id)) return;
    for (const [contentIndex, value] of asList(item.content).entries()) {
      const piece = asRecord(value);
      const refusal = asText(piece?.refusal);
      if (refusal) refused = true;
      const place = placeOf({ output_index: index, item_id: item.id, content_index: contentIndex });
      yield* answer.settle(place, refusal ?? asText(piece?.text));
    }
  }

  const readers: Readonly<Record<string, (event: JsonRecord) => Iterable<ReadPart>>> = {
    'response.created': (event) => readResponse(asRecord(event.response)),
    'response.in_progress': (event) => readResponse(asRecord(event.response)),
    'response.output_item.added'({ item }) {
      const { id, phase } = asRecord(item) ?? {};
      if (searches && phase === 'commentary') commentary.add(id);
      return [];
    },
    'response.output_text.delta': (event) => (commentary.has(event.item_id) ? reasoning(event.delta) : text(event)),
    *'response.refusal.delta'(event) {
      refused = true;
      yield* text(event);
    },
    'response.output_text.done': (event) =>
      commentary.has(event.item_id) ? [] : answer.settle(placeOf(event), asText(event.text)),
    *'response.refusal.done'(event) {
      refused = true;
      yield* answer.settle(placeOf(event), asText(event.refusal));
    },
    'response.output_item.done': (event) => settle(asRecord(event.item), event.output_index),
    *'response.reasoning_summary_part.added'() {
      if (summaryBegun) yield { type: 'reasoning-delta', text: '\n\n' };
      summaryBegun = true;
    },
    'response.reasoning_summary_text.delta': (event) => reasoning(event.delta),
    // Raw reasoning: open-weight models on servers that speak this protocol.
    'response.reasoning_text.delta': (event) => reasoning(event.delta),
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

/** Which piece of the answer an event is about. Ids may change from event to event, places do not. */
function placeOf({ output_index: index, item_id: id, content_index: contentIndex = 0 }: JsonRecord): string {
  return `${index ?? id}/${contentIndex}`;
}
