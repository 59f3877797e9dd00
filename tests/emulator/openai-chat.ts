import { randomAlphanumeric } from './ids.ts';
import { type JsonObject, objectAt } from './json-body.ts';
import { openaiErrorBody, openaiHeaders } from './openai-errors.ts';
import { type Ending, estimateTokens, type Wire, type Written } from './wire.ts';

const finishReasons: Readonly<Record<Ending, string>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
  recitation: 'content_filter',
  'insufficient-system-resource': 'length',
};

/** One answer of Chat Completions, as recorded in July 2026: usage in a last chunk without choices, if asked for. */
export function openaiChatWire(body: JsonObject, model: string, promptTokens: number): Wire {
  const id = `chatcmpl-${randomAlphanumeric(29)}`;
  const created = Math.floor(Date.now() / 1000);
  const options = objectAt(body, 'stream_options');
  const wantsUsage = options.include_usage === true;
  const pads = options.include_obfuscation !== false;
  let isOpen = false;

  const event = (choices: readonly object[], usage: object | null, paddedLength: number) =>
    `data: ${JSON.stringify({
      id,
      object: 'chat.completion.chunk',
      created,
      model,
      service_tier: 'default',
      system_fingerprint: null,
      choices,
      ...(wantsUsage ? { usage } : {}),
      ...(pads ? { obfuscation: randomAlphanumeric(16 - (paddedLength % 16)) } : {}),
    })}\n\n`;
  const chunk = (delta: object, finishReason: string | null, paddedLength = 0) =>
    event([{ index: 0, delta, finish_reason: finishReason }], null, paddedLength);

  const usageOf = ({ text }: Written) => {
    const completion = estimateTokens(text.length);
    return {
      prompt_tokens: promptTokens,
      completion_tokens: completion,
      total_tokens: promptTokens + completion,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
      completion_tokens_details: {
        reasoning_tokens: 0,
        audio_tokens: 0,
        accepted_prediction_tokens: 0,
        rejected_prediction_tokens: 0,
      },
    };
  };

  // Whether the first chunk opens the text or the refusal is known only with the first delta.
  const opening = (channel: 'text' | 'refusal') => {
    if (isOpen) return '';
    isOpen = true;
    const delta = channel === 'text' ? { content: '', refusal: null } : { content: null, refusal: '' };
    return chunk({ role: 'assistant', ...delta }, null);
  };

  return {
    headers: openaiHeaders('text/event-stream; charset=utf-8'),
    reasoningInParts: false,
    begin: () => '',
    reasoning: () => '',
    text: (delta, channel) =>
      opening(channel) + chunk(channel === 'text' ? { content: delta } : { refusal: delta }, null, delta.length),
    finish: (ending, written) => [
      opening(written.channel),
      chunk({}, finishReasons[ending]),
      wantsUsage ? event([], usageOf(written), 0) : '',
      'data: [DONE]\n\n',
    ],
    fail: (name = 'server-error') => `data: ${JSON.stringify({ error: openaiErrorBody(name) })}\n\n`,
  };
}
