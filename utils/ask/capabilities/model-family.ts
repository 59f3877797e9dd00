import type { AskRequest } from '../provider.ts';

export type Effort = NonNullable<AskRequest['effort']>;

/**
 * What is known of the models whose id fits a pattern. Pure data with the month it was read: services change it
 * without notice, so what a model refuses all the same is left out and told (see `createFallback`).
 */
export interface ModelFamily<Fields extends object = object> {
  /** Fits ids without Gemini's "models/". */
  readonly ids: RegExp;
  /** Year and month of the facts: "2026-11". */
  readonly asOf: string;
  /** The fields that each effort becomes, in the provider's own protocol; absent when the model takes none. */
  readonly efforts?: Readonly<Record<Effort, Fields>>;
  /** How the reasoning can be seen: word by word, in summaries, or not at all. */
  readonly thoughts: 'streamed' | 'summary' | 'none';
  /** `quick-only`: it has no effect, or is refused, while the model thinks. */
  readonly temperature: 'always' | 'quick-only' | 'never';
  readonly webSearch: boolean;
  /** Whether it reads images; `unknown` where the names do not tell: it is asked with them, and without if it refuses. */
  readonly vision: boolean | 'unknown';
  /** Longest question, in tokens. */
  readonly inputTokens?: number;
  /** Longest answer, reasoning included, in tokens. */
  readonly maxOutputTokens?: number;
}

/** The first family that the model belongs to. Undefined for a model nobody here has heard of. */
export function familyOf<Fields extends object>(
  families: readonly ModelFamily<Fields>[],
  modelId: string,
): ModelFamily<Fields> | undefined {
  const id = modelId.replace(/^models\//, '');
  return families.find(({ ids }) => ids.test(id));
}
