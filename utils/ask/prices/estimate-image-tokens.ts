import type { ProviderId, QuestionImage } from '../../domain.ts';

type Size = Pick<QuestionImage, 'width' | 'height'>;

interface ImageRule {
  readonly providerId: ProviderId;
  readonly models: RegExp;
  readonly tokensOf: (size: Size) => number;
}

/** What is written down of how images are counted. The newer models of OpenAI count in a way that is not. */
const rules: readonly ImageRule[] = [
  // At most. [api-docs.deepseek.com, vision, November 2026]
  { providerId: 'deepseek', models: /^deepseek-(?:v4-)?flash\b/, tokensOf: () => 384 },
  // At the resolution that is taken when none is asked for. [ai.google.dev, media resolution, November 2026]
  { providerId: 'gemini', models: /^(?:models\/)?gemini-(?!2\.)/, tokensOf: () => 1120 },
  { providerId: 'gemini', models: /^(?:models\/)?gemini-2\./, tokensOf: geminiTiles },
  { providerId: 'openai', models: /^gpt-4(?:o|\.1)(?!-mini|-nano)/, tokensOf: openaiTiles },
];

/** About how many tokens an image takes; undefined where that is not known. */
export function estimateImageTokens(providerId: ProviderId, modelId: string, size: Size): number | undefined {
  return rules.find((rule) => rule.providerId === providerId && rule.models.test(modelId))?.tokensOf(size);
}

/** 258 for a small image, and for each tile of a larger one. [ai.google.dev, tokens, 2025] */
function geminiTiles({ width, height }: Size): number {
  const tile = 258;
  if (width <= 384 && height <= 384) return tile;
  const side = Math.max(1, Math.floor(Math.min(width, height) / 1.5));
  return tile * Math.ceil(width / side) * Math.ceil(height / side);
}

/** Within 2048 px, the shorter side to 768 px, then 170 for each 512 px tile and 85 once. [OpenAI, images, 2025] */
function openaiTiles({ width, height }: Size): number {
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const scale = fit * Math.min(1, 768 / (Math.min(width, height) * fit));
  return 85 + 170 * Math.ceil((width * scale) / 512) * Math.ceil((height * scale) / 512);
}
