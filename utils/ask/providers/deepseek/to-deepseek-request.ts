import type { ChatRequest } from '../../chat-completions/open-chat-stream.ts';
import { toChatMessages } from '../../chat-completions/to-chat-messages.ts';
import { defined } from '../../json.ts';
import type { AskRequest } from '../../provider.ts';

export interface DeepseekRequest extends ChatRequest {
  readonly thinking?: { readonly type: 'enabled' | 'disabled' };
  readonly reasoning_effort?: 'high' | 'max';
  readonly tools?: readonly { readonly type: string; readonly name: string }[];
}

/** V4 thinks unless told not to, at effort "high". [api-docs.deepseek.com, thinking mode, 2026] */
const efforts = {
  quick: { thinking: { type: 'disabled' } },
  standard: { thinking: { type: 'enabled' }, reasoning_effort: 'high' },
  deep: { thinking: { type: 'enabled' }, reasoning_effort: 'max' },
} as const;

/** A tool that DeepSeek's servers run themselves. [api-docs.deepseek.com, web tools, 2026] */
const webSearch = { type: 'deepseek_web_search', name: 'deepseek_web_search' };

export function toDeepseekRequest(request: AskRequest, modelId: string): DeepseekRequest {
  return {
    model: modelId,
    messages: toChatMessages(request, { withReasoning: true }),
    stream: true,
    stream_options: { include_usage: true },
    ...(request.effort ? efforts[request.effort] : {}),
    ...(request.webSearch ? { tools: [webSearch] } : {}),
    ...defined({ temperature: request.temperature, max_tokens: request.maxOutputTokens }),
  };
}
