import { randomAlphanumeric, randomHex, randomSeal } from './ids.ts';
import { type JsonObject, objectAt } from './json-body.ts';
import { openaiErrorBody, openaiHeaders } from './openai-errors.ts';
import { openaiResponseObject, type ResponseState } from './openai-response-object.ts';
import {
  type Channel,
  type Ending,
  estimateTokens,
  reasoningTokens,
  type Wire,
  type Written,
  wholeText,
  withWholeText,
} from './wire.ts';

/** What an open output item is: the sealed thoughts, or the message. */
type OpenItem = 'none' | 'reasoning' | 'message';

/**
 * One answer of the Responses API as recorded in August 2026: named, numbered events; an output item for the
 * reasoning, then one for the message; every closing event repeats the text; no `[DONE]`.
 */
export function openaiResponsesWire(body: JsonObject, model: string, inputTokens: number): Wire {
  const family = randomHex(24);
  const newId = (prefix: string) => `${prefix}_${family}${randomHex(26)}`;
  const responseId = newId('resp');
  const reasoningId = newId('rs');
  const messageId = newId('msg');
  const createdAt = Math.floor(Date.now() / 1000);
  const pads = objectAt(body, 'stream_options').include_obfuscation !== false;
  const thinks = objectAt(body, 'reasoning').effort !== 'none';
  const seals = Array.isArray(body.include) && body.include.includes('reasoning.encrypted_content');

  let sequence = 0;
  let open: OpenItem = 'none';
  let outputIndex = -1;
  /** Finished summary parts; the last one is still growing while the reasoning item is open. */
  const summary: string[] = [];

  /** Keys after `type` stand in alphabetical order on the wire; the caller gives them so, up to the number. */
  const event = (type: string, before: object, after: object = {}) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...before, sequence_number: sequence++, ...after })}\n\n`;
  const padding = (delta: string) => (pads ? { obfuscation: randomAlphanumeric(16 - (delta.length % 16)) } : {});

  const responseIn = (state: Partial<ResponseState>) =>
    openaiResponseObject(body, {
      id: responseId,
      createdAt,
      completedAt: null,
      model,
      status: 'in_progress',
      error: null,
      incompleteReason: null,
      output: [],
      usage: null,
      ...state,
    });

  const reasoningItem = () => ({
    id: reasoningId,
    type: 'reasoning',
    content: [],
    ...(seals ? { encrypted_content: randomSeal(900, 'base64url') } : {}),
    summary: summary.map((text) => ({ type: 'summary_text', text })),
  });
  const messageItem = (status: string, content: readonly object[]) => ({
    id: messageId,
    type: 'message',
    status,
    content,
    phase: 'final_answer',
    role: 'assistant',
  });
  const contentPart = (channel: Channel, text: string) =>
    channel === 'text'
      ? { type: 'output_text', annotations: [], logprobs: [], text }
      : { type: 'refusal', refusal: text };

  const openReasoning = () => {
    open = 'reasoning';
    outputIndex += 1;
    return event('response.output_item.added', { item: reasoningItem(), output_index: outputIndex });
  };

  const openPart = () => {
    const place = { item_id: reasoningId, output_index: outputIndex, part: { type: 'summary_text', text: '' } };
    summary.push('');
    return event('response.reasoning_summary_part.added', place, { summary_index: summary.length - 1 });
  };

  const closePart = () => {
    const text = summary.at(-1);
    if (text === undefined) return '';
    const place = { item_id: reasoningId, output_index: outputIndex };
    const index = { summary_index: summary.length - 1 };
    return (
      event('response.reasoning_summary_text.done', place, { ...index, text }) +
      event('response.reasoning_summary_part.done', { ...place, part: { type: 'summary_text', text } }, index)
    );
  };

  const closeReasoning = () =>
    closePart() + event('response.output_item.done', { item: reasoningItem(), output_index: outputIndex });

  const openMessage = (channel: Channel): string => {
    if (open === 'message') return '';
    // A model that thinks has its reasoning item even when no summary of it is shown.
    const before = open === 'reasoning' ? closeReasoning() : thinks ? openReasoning() + closeReasoning() : '';
    open = 'message';
    outputIndex += 1;
    return (
      before +
      event('response.output_item.added', { item: messageItem('in_progress', []), output_index: outputIndex }) +
      event('response.content_part.added', {
        content_index: 0,
        item_id: messageId,
        output_index: outputIndex,
        part: contentPart(channel, ''),
      })
    );
  };

  const usageOf = ({ text, reasoning }: Written) => {
    const reasoned = thinks ? reasoningTokens(reasoning) : 0;
    const outputTokens = reasoned + estimateTokens(text.length);
    return {
      input_tokens: inputTokens,
      input_tokens_details: { cache_write_tokens: 0, cached_tokens: 0 },
      output_tokens: outputTokens,
      output_tokens_details: { reasoning_tokens: reasoned },
      total_tokens: inputTokens + outputTokens,
    };
  };

  function* closeMessage(written: Written, status: string): Iterable<string> {
    const place = { content_index: 0, item_id: messageId };
    const part = contentPart(written.channel, wholeText);
    const done =
      written.channel === 'text'
        ? event('response.output_text.done', { ...place, logprobs: [], output_index: outputIndex }, { text: wholeText })
        : event('response.refusal.done', { ...place, output_index: outputIndex, refusal: wholeText });
    yield* withWholeText(done, written.text);
    yield* withWholeText(
      event('response.content_part.done', { ...place, output_index: outputIndex, part }),
      written.text,
    );
    yield* withWholeText(
      event('response.output_item.done', { item: messageItem(status, [part]), output_index: outputIndex }),
      written.text,
    );
  }

  function* finish(ending: Ending, written: Written): Iterable<string> {
    if (ending === 'insufficient-system-resource') {
      yield fail('server-error');
      return;
    }
    const status = ending === 'stop' ? 'completed' : 'incomplete';
    // No text at all: an answer whose budget went into reasoning has no message item.
    const hasMessage = written.text.length > 0 || ending === 'stop';
    if (hasMessage) {
      yield openMessage(written.channel);
      yield* closeMessage(written, status);
    } else if (open === 'reasoning') {
      yield closeReasoning();
    }
    const output = [
      ...(thinks ? [reasoningItem()] : []),
      ...(hasMessage ? [messageItem(status, [contentPart(written.channel, wholeText)])] : []),
    ];
    const response = responseIn({
      completedAt: status === 'completed' ? Math.floor(Date.now() / 1000) : null,
      status,
      incompleteReason: ending === 'stop' ? null : ending === 'length' ? 'max_output_tokens' : 'content_filter',
      output,
      usage: usageOf(written),
    });
    yield* withWholeText(event(`response.${status}`, { response }), written.text);
  }

  function fail(name: Parameters<Wire['fail']>[0] = 'insufficient-quota'): string {
    const { type, code, message, param } = openaiErrorBody(name);
    const error = { code: code ?? 'server_error', message };
    const first = `event: error\ndata: ${JSON.stringify({
      type: 'error',
      sequence_number: sequence++,
      error: { type, code, message, param },
    })}\n\n`;
    return first + event('response.failed', { response: responseIn({ status: 'failed', error }) });
  }

  return {
    headers: openaiHeaders('text/event-stream; charset=utf-8', 'CF-Ray'),
    reasoningInParts: false,

    begin: () =>
      event('response.created', { response: responseIn({}) }) +
      event('response.in_progress', { response: responseIn({}) }),

    reasoning(delta, part) {
      const opening = open === 'none' ? openReasoning() : '';
      const turning = part < summary.length ? '' : closePart() + openPart();
      summary[part] = (summary[part] ?? '') + delta;
      return (
        opening +
        turning +
        event(
          'response.reasoning_summary_text.delta',
          { delta, item_id: reasoningId, ...padding(delta), output_index: outputIndex },
          { summary_index: part },
        )
      );
    },

    text(delta, channel) {
      const opening = openMessage(channel);
      const place = { content_index: 0, delta, item_id: messageId };
      return (
        opening +
        (channel === 'text'
          ? event('response.output_text.delta', {
              ...place,
              logprobs: [],
              ...padding(delta),
              output_index: outputIndex,
            })
          : event('response.refusal.delta', { ...place, ...padding(delta), output_index: outputIndex }))
      );
    },

    finish,
    fail,
  };
}
