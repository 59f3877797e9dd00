import { type DeepseekEffort, deepseekFamilies } from '../../capabilities/deepseek-families.ts';
import { familyOf } from '../../capabilities/model-family.ts';
import { type ChatRequest, chatRequest } from '../../chat-completions/chat-request.ts';
import { toChatMessages } from '../../chat-completions/to-chat-messages.ts';
import type { Spare } from '../../fallback/spares.ts';
import type { AskRequest } from '../../provider.ts';

export interface DeepseekRequest extends ChatRequest, Partial<DeepseekEffort> {
  readonly tools?: readonly { readonly type: string; readonly name: string }[];
}

/** A tool that DeepSeek's servers run themselves. [api-docs.deepseek.com, web tools, 2026] */
const webSearch = { type: 'deepseek_web_search', name: 'deepseek_web_search' };

export function toDeepseekRequest(
  request: AskRequest,
  modelId: string,
  left: ReadonlySet<Spare> = new Set(),
): DeepseekRequest {
  const family = familyOf(deepseekFamilies, modelId);
  return {
    ...chatRequest(modelId, toChatMessages(request, { withReasoning: true }), request, left),
    ...(request.effort ? family?.efforts?.[request.effort] : {}),
    ...(request.webSearch && family?.webSearch ? { tools: [webSearch] } : {}),
  };
}
