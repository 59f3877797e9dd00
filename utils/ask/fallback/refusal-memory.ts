import type { Extra } from './spares.ts';

/** Where a refusal holds. */
export interface Place {
  readonly baseURL: string;
  readonly key: string;
  /** Absent: for all models. OpenAI refuses summaries to an organisation, whatever the model. */
  readonly modelId?: string;
}

/**
 * What a service refused of what we ask on our own, kept for the session: an organisation that may not see summaries
 * of the reasoning would otherwise cost a refused request with every question.
 */
export interface RefusalMemory {
  /** Also true when it was refused there for all models. */
  has(place: Place, extra: Extra): boolean;
  add(place: Place, extra: Extra): void;
}

export function createRefusalMemory(): RefusalMemory {
  const refused = new Set<string>();
  const entry = ({ baseURL, key, modelId = '' }: Place, extra: Extra) =>
    [baseURL, hashOf(key), modelId, extra].join(' ');
  return {
    has: ({ baseURL, key, modelId }, extra) =>
      refused.has(entry({ baseURL, key }, extra)) ||
      (modelId !== undefined && refused.has(entry({ baseURL, key, modelId }, extra))),
    add(place, extra) {
      refused.add(entry(place, extra));
    },
  };
}

/** The memory of this session of the browser's background. */
export const sessionMemory = createRefusalMemory();

/** Tells keys apart without keeping them. [FNV-1a, 32 bit] */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
