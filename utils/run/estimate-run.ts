import { capabilitiesOf } from '../ask/capabilities/capabilities-of.ts';
import { estimateImageTokens } from '../ask/prices/estimate-image-tokens.ts';
import { estimatePrice, usualOutputTokens } from '../ask/prices/estimate-price.ts';
import { estimateTokens } from '../ask/prices/tokens/estimate-tokens.ts';
import { inputOf, sentTexts } from '../ask/prices/tokens/input-of.ts';
import type { CountTokens } from '../ask/prices/tokens/token-count.ts';
import type { AskedModel, QuestionImage } from '../domain.ts';
import { requestOf, type Turn } from './thread-request.ts';

/** What asking would cost, between a short answer and a long one. */
export interface RunEstimate {
  readonly lowUsd: number;
  readonly highUsd: number;
  /** Models of which no price is known: they are not in the figures. */
  readonly unknown: readonly AskedModel[];
  /** Models that are sent images of which is not known how they are counted: those are not in the figures either. */
  readonly imagesUnknown: readonly AskedModel[];
  /** What is sent to the model that gets least, and to the one that gets most. */
  readonly input: InputRange;
}

export interface InputRange {
  readonly lowTokens: number;
  readonly highTokens: number;
  /** Every model counts like this. False where one may count otherwise. */
  readonly isExact: boolean;
}

/**
 * What asking the last of `turns` would cost at a moment (epoch ms), with the thread before it. The input is counted as
 * it would be sent, by `count`.
 */
export function estimateRun(
  turns: readonly Turn[],
  models: readonly AskedModel[],
  at: number,
  count: CountTokens = estimateTokens,
): RunEstimate {
  const estimates = models.map((model) => ({ model, ...estimateModel(turns, model, at, count) }));
  const known = estimates.flatMap(({ range }) => range ?? []);
  const tokens = estimates.map(({ input }) => input.tokens);
  return {
    lowUsd: known.reduce((sum, { lowUsd }) => sum + lowUsd, 0),
    highUsd: known.reduce((sum, { highUsd }) => sum + highUsd, 0),
    unknown: estimates.filter(({ range }) => range === undefined).map(({ model }) => model),
    imagesUnknown: estimates.filter(({ areImagesCounted }) => !areImagesCounted).map(({ model }) => model),
    input: {
      lowTokens: Math.min(...tokens),
      highTokens: Math.max(...tokens),
      isExact: estimates.every(({ input }) => input.isExact),
    },
  };
}

/** All texts whose tokens `estimateRun` would ask for. */
export function textsToCount(turns: readonly Turn[], models: readonly AskedModel[]): readonly string[] {
  return [...new Set(models.flatMap(({ key }) => sentTexts(requestOf(turns, key))))];
}

function estimateModel(turns: readonly Turn[], model: AskedModel, at: number, count: CountTokens) {
  const { key, providerId, modelId, ownPrices } = model;
  const request = requestOf(turns, key);
  const texts = inputOf(model, request, count);
  const images = request.messages.flatMap((message) => message.images ?? []);
  const inImages = imageTokens(model, images);
  const input = { tokens: texts.tokens + (inImages ?? 0), isExact: texts.isExact && images.length === 0 };
  const usual = usualOutputTokens[request.effort ?? 'unset'];
  const longest = request.maxOutputTokens ?? Number.POSITIVE_INFINITY;
  const output = { low: Math.min(usual.low, longest), high: Math.min(usual.high, longest) };
  const overrides = ownPrices && [{ providerId, modelId, prices: ownPrices }];
  return {
    input,
    areImagesCounted: inImages !== undefined,
    range: estimatePrice(providerId, modelId, input.tokens, output, at, overrides),
  };
}

/** Tokens that the images take; none for a model that is known not to see, undefined where it is not known. */
function imageTokens({ providerId, modelId }: AskedModel, images: readonly QuestionImage[]): number | undefined {
  if (images.length === 0 || capabilitiesOf(providerId, modelId).vision === false) return 0;
  const counts = images.map((image) => estimateImageTokens(providerId, modelId, image));
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}
