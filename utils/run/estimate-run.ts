import { capabilitiesOf } from '../ask/capabilities/capabilities-of.ts';
import { estimateImageTokens } from '../ask/prices/estimate-image-tokens.ts';
import { estimatePrice, usualOutputTokens } from '../ask/prices/estimate-price.ts';
import { estimateTokens } from '../ask/prices/estimate-tokens.ts';
import type { AskedModel, AskSettings, QuestionImage, Run } from '../domain.ts';
import { textsOf } from '../mask/map-question.ts';

/** What asking would cost, between a short answer and a long one. */
export interface RunEstimate {
  readonly lowUsd: number;
  readonly highUsd: number;
  /** Models of which no price is known: they are not in the figures. */
  readonly unknown: readonly AskedModel[];
  /** Models that are sent images of which is not known how they are counted: those are not in the figures either. */
  readonly imagesUnknown: readonly AskedModel[];
}

/** A turn of a thread: answered before, or about to be asked. */
export type Turn = Pick<Run, 'question'> & { readonly settings?: AskSettings; readonly answers?: Run['answers'] };

/** The price of asking the last of `turns` to all models at a moment (epoch ms), with the thread before it. */
export function estimateRun(turns: readonly Turn[], models: readonly AskedModel[], at: number): RunEstimate {
  const settings = turns.at(-1)?.settings ?? {};
  const ranges = models.map((model) => ({ model, range: estimateModel(turns, model, settings, at) }));
  const images = turns.flatMap(({ question }) => question.images ?? []);
  const known = ranges.flatMap(({ range }) => range ?? []);
  return {
    lowUsd: known.reduce((sum, { lowUsd }) => sum + lowUsd, 0),
    highUsd: known.reduce((sum, { highUsd }) => sum + highUsd, 0),
    imagesUnknown: images.length === 0 ? [] : models.filter((model) => imageTokens(model, images) === undefined),
    unknown: ranges.filter(({ range }) => range === undefined).map(({ model }) => model),
  };
}

function estimateModel(turns: readonly Turn[], model: AskedModel, settings: AskSettings, at: number) {
  const { key, providerId, modelId, ownPrices } = model;
  const texts = turns.flatMap(({ question, answers }) => [
    ...textsOf(question),
    answers?.find((answer) => answer.model.key === key)?.text ?? '',
  ]);
  const images = turns.flatMap(({ question }) => question.images ?? []);
  const textTokens = [...texts, settings.systemPrompt ?? ''].reduce(
    (sum, text) => sum + estimateTokens(text).tokens,
    0,
  );
  const inputTokens = textTokens + (imageTokens(model, images) ?? 0);
  const usual = usualOutputTokens[settings.effort ?? 'unset'];
  const longest = settings.maxOutputTokens ?? Number.POSITIVE_INFINITY;
  const outputTokens = { low: Math.min(usual.low, longest), high: Math.min(usual.high, longest) };
  const overrides = ownPrices && [{ providerId, modelId, prices: ownPrices }];
  return estimatePrice(providerId, modelId, inputTokens, outputTokens, at, overrides);
}

/** Tokens that the images take; none for a model that is known not to see, undefined where it is not known. */
function imageTokens({ providerId, modelId }: AskedModel, images: readonly QuestionImage[]): number | undefined {
  if (images.length === 0 || capabilitiesOf(providerId, modelId).vision === false) return 0;
  const counts = images.map((image) => estimateImageTokens(providerId, modelId, image));
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}
