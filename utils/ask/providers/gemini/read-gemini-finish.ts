import type { FinishReason } from '../../../domain.ts';

/**
 * `finishReason` of a candidate. CONTINUATION (Gemini 4) means that more could be asked for: for us, the answer
 * reached its length. Words that are not here, and unknown ones occur, are kept as they are in `raw`.
 */
const reasons: Readonly<Record<string, FinishReason>> = {
  STOP: 'stop',
  MAX_TOKENS: 'length',
  CONTINUATION: 'length',
  SAFETY: 'blocked',
  RECITATION: 'blocked',
  LANGUAGE: 'blocked',
  BLOCKLIST: 'blocked',
  PROHIBITED_CONTENT: 'blocked',
  SPII: 'blocked',
  IMAGE_SAFETY: 'blocked',
  IMAGE_PROHIBITED_CONTENT: 'blocked',
  IMAGE_RECITATION: 'blocked',
};

export function readGeminiFinish(word: string): FinishReason {
  return reasons[word] ?? 'other';
}
