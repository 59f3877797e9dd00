import type { AskRequest, Message } from '../provider.ts';

/** What the user may set beside the words of the conversation. */
export type Knob = 'effort' | 'temperature' | 'maxOutputTokens' | 'webSearch' | 'images';

/**
 * What a request can do without. The knobs are the user's; the rest is ours: `thoughts`, to see the reasoning, `usage`,
 * to have the tokens counted, and `old-limit-name`, which is `max_tokens` where newer servers want
 * `max_completion_tokens`.
 */
export type Extra = 'thoughts' | 'usage' | 'old-limit-name';
export type Spare = Knob | Extra;

/** Names that services have for a spare, whole or at the end of a path. The order decides where two would fit. */
const parameters: readonly (readonly [Spare, RegExp])[] = [
  ['images', /image|inline_?data/i],
  ['temperature', /temperature/i],
  ['old-limit-name', /^max_tokens$/],
  ['maxOutputTokens', /max_?(?:output_?|completion_?)?tokens/i],
  ['webSearch', /\btools?\b|search/i],
  ['usage', /stream_?options|include_?usage/i],
  // OpenAI's summary is ours even where the effort beside it is the user's.
  ['thoughts', /summar|include_?thoughts/i],
  ['effort', /effort|thinking|reasoning/i],
  // Without an effort, what is left of these fields is our wish to see the reasoning.
  ['thoughts', /thinking|reasoning/i],
];

/** The spare to leave out when `parameter` is refused. Only what was sent can be left out. */
export function spareOf(parameter: string, sent: (spare: Spare) => boolean): Spare | undefined {
  return parameters.find(([spare, pattern]) => pattern.test(parameter) && sent(spare))?.[0];
}

const knobs: readonly Spare[] = [
  'effort',
  'temperature',
  'maxOutputTokens',
  'webSearch',
  'images',
] satisfies readonly Knob[];

export function isKnob(spare: Spare): spare is Knob {
  return knobs.includes(spare);
}

/** Whether the user set it. */
export function isSet(request: AskRequest, knob: Knob): boolean {
  if (knob === 'images') return request.messages.some(({ images = [] }) => images.length > 0);
  return request[knob] !== undefined && request[knob] !== false;
}

/** The request as if these had not been set. */
export function withoutKnobs(request: AskRequest, spares: ReadonlySet<Spare>): AskRequest {
  const { messages, ...settings } = request;
  const kept = Object.entries(settings).filter(([name]) => !spares.has(name as Spare));
  return { messages: spares.has('images') ? messages.map(withoutImages) : messages, ...Object.fromEntries(kept) };
}

/** A model that is asked without an image is told so: it would otherwise make one up, or take the question for another. */
const unseen =
  '(The user attached an image here, which you cannot see. Where the answer depends on it, say that you cannot see it.)';

function withoutImages({ images = [], ...message }: Message): Message {
  return images.length === 0 ? message : { ...message, text: `${message.text}\n\n${unseen}` };
}
