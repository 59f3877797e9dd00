import { geminiError, geminiHeaders } from './gemini-errors.ts';
import { googleJson } from './google-json.ts';
import { randomSeal } from './ids.ts';
import { type Ending, estimateTokens, UNSEEN_REASONING_TOKENS, type Wire } from './wire.ts';

const finishReasons: Readonly<Record<Ending, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  'content-filter': 'SAFETY',
  recitation: 'RECITATION',
  'insufficient-system-resource': 'OTHER',
};

const blockedRatings = [
  { category: 'HARM_CATEGORY_HATE_SPEECH', probability: 'NEGLIGIBLE' },
  { category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'NEGLIGIBLE' },
  { category: 'HARM_CATEGORY_HARASSMENT', probability: 'HIGH', blocked: true },
  { category: 'HARM_CATEGORY_SEXUALLY_EXPLICIT', probability: 'NEGLIGIBLE' },
];

/**
 * One answer of `streamGenerateContent?alt=sse`: CRLF, usage so far with every chunk, no end mark but the
 * `finishReason`. Gemini 3 and later close with an empty text that carries the sealed thoughts, earlier models with
 * the last of the text.
 */
export function geminiWire(model: string, thinks: boolean, promptTokens: number): Wire {
  const responseId = randomSeal(17, 'base64url');
  const sealsThoughts = thinks && !model.startsWith('gemini-2.');
  let thoughtTokens = thinks ? UNSEEN_REASONING_TOKENS : 0;
  let candidateTokens = 0;
  let hasShownThoughts = false;
  /** The last delta of an earlier model, kept for the chunk that finishes. */
  let held = '';

  /** While the model thinks, only the prompt is counted; thoughts join with the first text, or at the end. */
  const chunk = (answer: object, isOver = false) => {
    const countsThoughts = (isOver || candidateTokens > 0) && thoughtTokens > 0;
    const usageMetadata = {
      promptTokenCount: promptTokens,
      ...(candidateTokens > 0 ? { candidatesTokenCount: candidateTokens } : {}),
      totalTokenCount: promptTokens + candidateTokens + (countsThoughts ? thoughtTokens : 0),
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: promptTokens }],
      ...(countsThoughts ? { thoughtsTokenCount: thoughtTokens } : {}),
      serviceTier: 'standard',
    };
    return `data: ${googleJson({ ...answer, usageMetadata, modelVersion: model, responseId })}\r\n\r\n`;
  };
  const candidate = (parts: readonly object[], rest: object = {}) =>
    chunk({ candidates: [{ content: { parts, role: 'model' }, ...rest, index: 0 }] });

  return {
    headers: geminiHeaders('text/event-stream'),
    reasoningInParts: true,
    begin: () => '',

    reasoning(delta) {
      thoughtTokens = (hasShownThoughts ? thoughtTokens : 0) + estimateTokens(delta.length);
      hasShownThoughts = true;
      return candidate([{ text: `${delta}\n\n\n`, thought: true }]);
    },

    text(delta, _channel, isLast) {
      candidateTokens += estimateTokens(delta.length);
      if (isLast && !sealsThoughts) {
        held = delta;
        return '';
      }
      return candidate([{ text: delta }]);
    },

    finish(ending, { text }) {
      const finishReason = finishReasons[ending];
      if (ending === 'content-filter' || ending === 'recitation') {
        const safetyRatings = ending === 'content-filter' ? blockedRatings : undefined;
        const rest = held === '' ? '' : candidate([{ text: held }]);
        return [rest, chunk({ candidates: [{ finishReason, index: 0, safetyRatings }] }, true)];
      }
      if (text.length === 0) {
        // All thoughts and no text: a role without parts.
        return [chunk({ candidates: [{ content: { role: 'model' }, finishReason, index: 0 }] }, true)];
      }
      const last = sealsThoughts ? { text: '', thoughtSignature: randomSeal(480, 'base64') } : { text: held };
      return [candidate([last], { finishReason })];
    },

    fail: (name = 'overloaded') => {
      const reply = geminiError(name);
      if (reply === undefined) throw new Error(`gemini is not known to send the error "${name}".`);
      // No `data:` in front and no SSE framing: the error is written as it would be outside a stream.
      return reply.body;
    },

    blockPrompt: (reason) => chunk({ promptFeedback: { blockReason: reason } }),
  };
}
