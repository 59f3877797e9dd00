import type { ProviderId } from '../../utils/domain.ts';

/** The least a protocol needs to say something. */
interface Events {
  readonly text: (text: string) => object;
  readonly reasoning: (text: string) => object;
  readonly end: object;
}

const chat: Events = {
  text: (content) => ({ choices: [{ index: 0, delta: { content } }] }),
  reasoning: (text) => ({ choices: [{ index: 0, delta: { reasoning_content: text } }] }),
  end: { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
};

const candidate = (rest: object) => ({ candidates: [{ index: 0, ...rest }] });

const protocols: Readonly<Record<ProviderId, Events>> = {
  deepseek: chat,
  'openai-compatible': chat,
  openai: {
    text: (delta) => ({ type: 'response.output_text.delta', item_id: 'msg_1', delta }),
    reasoning: (delta) => ({ type: 'response.reasoning_summary_text.delta', item_id: 'rs_1', delta }),
    end: { type: 'response.completed', response: { status: 'completed' } },
  },
  gemini: {
    text: (text) => candidate({ content: { role: 'model', parts: [{ text }] } }),
    reasoning: (text) => candidate({ content: { role: 'model', parts: [{ text, thought: true }] } }),
    end: candidate({ content: { role: 'model' }, finishReason: 'STOP' }),
  },
};

const framed = (event: object) => `data: ${JSON.stringify(event)}\n\n`;

export const textEvent = (id: ProviderId, text: string) => framed(protocols[id].text(text));
export const reasoningEvent = (id: ProviderId, text: string) => framed(protocols[id].reasoning(text));
export const endEvent = (id: ProviderId) => framed(protocols[id].end);
export const comment = ': keep-alive\n\n';
