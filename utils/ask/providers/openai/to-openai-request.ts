import type {
  ResponseCreateParamsStreaming,
  ResponseInputMessageContentList,
} from 'openai/resources/responses/responses';
import { familyOf } from '../../capabilities/model-family.ts';
import { openaiFamilies } from '../../capabilities/openai-families.ts';
import type { Spare } from '../../fallback/spares.ts';
import { imageAddress } from '../../image-address.ts';
import { defined } from '../../json.ts';
import { markQuote, saysSomething } from '../../mark-quote.ts';
import type { AskRequest, Message } from '../../provider.ts';

export function toOpenaiRequest(
  request: AskRequest,
  modelId: string,
  left: ReadonlySet<Spare> = new Set(),
): ResponseCreateParamsStreaming {
  const family = familyOf(openaiFamilies, modelId);
  const reasoning = {
    ...(request.effort ? family?.efforts?.[request.effort] : {}),
    ...(family?.thoughts === 'summary' && !left.has('thoughts') ? { summary: 'auto' as const } : {}),
  };
  return {
    model: modelId,
    input: request.messages
      .filter(saysSomething)
      .map((message) => ({ role: message.role, content: contentOf(message) })),
    stream: true,
    // The service keeps every response for 30 days otherwise.
    store: false,
    ...(Object.keys(reasoning).length > 0 ? { reasoning } : {}),
    ...(request.webSearch && family?.webSearch ? { tools: [{ type: 'web_search' as const }] } : {}),
    ...defined({
      instructions: request.systemPrompt || undefined,
      temperature: request.temperature,
      max_output_tokens: request.maxOutputTokens,
    }),
  };
}

function contentOf(message: Message): string | ResponseInputMessageContentList {
  const text = markQuote(message);
  if (!message.images?.length) return text;
  return [
    { type: 'input_text', text },
    ...message.images.map((image) => ({
      type: 'input_image' as const,
      image_url: imageAddress(image),
      detail: 'auto' as const,
    })),
  ];
}
