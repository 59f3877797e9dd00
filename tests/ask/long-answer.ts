import type { ProviderId } from '../../utils/domain.ts';

const chunk: Readonly<Record<ProviderId, (text: string) => object>> = {
  deepseek: (content) => ({ choices: [{ index: 0, delta: { content } }] }),
  openai: (delta) => ({ type: 'response.output_text.delta', item_id: 'msg_1', delta }),
  gemini: (text) => ({ candidates: [{ content: { role: 'model', parts: [{ text }] }, index: 0 }] }),
  'openai-compatible': (content) => ({ choices: [{ index: 0, delta: { content } }] }),
};

/** A stream of at least `size` bytes of text without an end mark, in pieces of one event each. */
export function longAnswer(id: ProviderId, size: number): Uint8Array[] {
  // Three bytes a character, so that a cap in the wrong unit would show.
  const text = '长'.repeat(21_845);
  const piece = new TextEncoder().encode(`data: ${JSON.stringify(chunk[id](text))}\n\n`);
  return Array(Math.ceil(size / (text.length * 3))).fill(piece);
}
