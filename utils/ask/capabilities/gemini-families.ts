import type { ModelFamily } from './model-family.ts';

export interface GeminiEffort {
  readonly thinkingLevel?: 'low' | 'medium' | 'high' | 'xhigh';
  /** Tokens; 0 is off, -1 lets the model choose. */
  readonly thinkingBudget?: number;
}

const answering = {
  asOf: '2026-11',
  thoughts: 'summary',
  temperature: 'always',
  webSearch: true,
  vision: true,
  inputTokens: 1_048_576,
  maxOutputTokens: 65_536,
} as const;

/** The most that all models of the 2.5 family take. In tokens. */
const largestBudget = 24_576;

/** `minimal`, of some models of the third generation, is refused by others and by the fourth. */
const levels = {
  quick: { thinkingLevel: 'low' },
  standard: { thinkingLevel: 'medium' },
  deep: { thinkingLevel: 'high' },
} as const;

/** Generations that answer questions; their names for pictures, speech and live talk are no such models. */
const family = (generation: string) => new RegExp(`^gemini-(?:${generation})(?!.*(?:image|tts|audio|live))`);

/** [types of @google/genai 3.1.0; ai.google.dev, October and November 2026] */
export const geminiFamilies: readonly ModelFamily<GeminiEffort>[] = [
  // 2.5-pro cannot be turned off, and takes 128 at least.
  {
    ids: family('2\\.5-pro'),
    ...answering,
    efforts: {
      quick: { thinkingBudget: 128 },
      standard: { thinkingBudget: -1 },
      deep: { thinkingBudget: largestBudget },
    },
  },
  {
    ids: family('2\\.5-'),
    ...answering,
    efforts: {
      quick: { thinkingBudget: 0 },
      standard: { thinkingBudget: -1 },
      deep: { thinkingBudget: largestBudget },
    },
  },
  // The one model that has a level above "high".
  { ids: family('4-hydrogen'), ...answering, efforts: { ...levels, deep: { thinkingLevel: 'xhigh' } } },
  { ids: family('[3-9]|\\d{2}|(?:flash|pro|flash-lite)-latest'), ...answering, efforts: levels },
];
