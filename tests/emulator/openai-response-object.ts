import { isObject, type JsonObject, objectAt } from './json-body.ts';

/** What changes in the response object from its first event to its last. */
export interface ResponseState {
  readonly id: string;
  /** Epoch seconds. */
  readonly createdAt: number;
  readonly completedAt: number | null;
  readonly model: string;
  readonly status: 'in_progress' | 'completed' | 'incomplete' | 'failed';
  readonly error: { readonly code: string | null; readonly message: string } | null;
  readonly incompleteReason: 'max_output_tokens' | 'content_filter' | null;
  readonly output: readonly object[];
  readonly usage: object | null;
}

/** The whole response object as recorded in August 2026: every key, in that order, with the request's own values. */
export function openaiResponseObject(body: JsonObject, state: ResponseState): object {
  const reasoning = objectAt(body, 'reasoning');
  const isOver = state.status !== 'in_progress';
  return {
    id: state.id,
    object: 'response',
    created_at: state.createdAt,
    status: state.status,
    background: false,
    completed_at: state.completedAt,
    error: state.error,
    frequency_penalty: 0,
    incomplete_details: state.incompleteReason === null ? null : { reason: state.incompleteReason },
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    max_tool_calls: null,
    model: state.model,
    moderation: null,
    output: state.output,
    parallel_tool_calls: true,
    presence_penalty: 0,
    previous_response_id: null,
    prompt_cache_key: null,
    prompt_cache_retention: '24h',
    reasoning: {
      context: 'current_turn',
      effort: reasoning.effort ?? 'medium',
      mode: 'standard',
      // "auto" comes back as what it was resolved to.
      summary: reasoning.summary === 'auto' ? 'detailed' : (reasoning.summary ?? null),
    },
    safety_identifier: null,
    service_tier: isOver ? 'default' : 'auto',
    store: body.store ?? true,
    temperature: body.temperature ?? 1,
    text: { format: { type: 'text' }, verbosity: 'medium' },
    tool_choice: 'auto',
    tool_usage: {
      image_gen: {
        input_tokens: 0,
        input_tokens_details: { image_tokens: 0, text_tokens: 0 },
        output_tokens: 0,
        output_tokens_details: { image_tokens: 0, text_tokens: 0 },
        total_tokens: 0,
      },
      web_search: { num_requests: 0 },
    },
    tools: Array.isArray(body.tools) ? body.tools : [],
    top_logprobs: 0,
    top_p: 0.98,
    truncation: 'disabled',
    usage: state.usage,
    user: null,
    metadata: isObject(body.metadata) ? body.metadata : {},
  };
}
