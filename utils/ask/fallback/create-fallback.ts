import type { AskRequest, StreamPart } from '../provider.ts';
import type { Wire } from '../wire/open-wire.ts';
import type { Place, RefusalMemory } from './refusal-memory.ts';
import { refusedParameter } from './refused-parameter.ts';
import { type Extra, isKnob, isSet, type Knob, type Spare, spareOf, withoutKnobs } from './spares.ts';

export type NoticePart = Extract<StreamPart, { type: 'notice' }>;

/** Sends a request in a provider's own protocol, without the extras in `left`, and gives the chunks. */
export type Send = (request: AskRequest, left: ReadonlySet<Spare>, wire: Wire) => Promise<AsyncIterable<unknown>>;

export interface FallbackOptions {
  readonly request: AskRequest;
  /** What was set and is not in the request, as the model is known not to take it. */
  readonly dropped: readonly Knob[];
  /** What the provider asks for on its own. */
  readonly extras: readonly Extra[];
  readonly memory: RefusalMemory;
  readonly place: Required<Place>;
}

/** The opening of a stream, with a simpler second request where the first was refused for its form. */
export interface Fallback {
  open(send: Send, wire: Wire): Promise<AsyncIterable<unknown>>;
  /** What is left out although the user had set it, and was not taken before. */
  takeNotices(): readonly NoticePart[];
}

/** Further requests of one stream: one for what we asked on our own, and one for a knob. */
const maximumResends = 2;

/**
 * When a service refuses a field that the request can do without, the request goes out again without it, and the user
 * is told if it was the user's. Each is left out once, and stays out for the tries that follow.
 */
export function createFallback({ request, dropped, extras, memory, place }: FallbackOptions): Fallback {
  const left = new Set<Spare>(extras.filter((extra) => memory.has(place, extra)));
  let notices = dropped.map(noticeOf);
  let resends = 0;

  function leaveOut(wire: Wire): boolean {
    const parameter = wire.rejection && refusedParameter(wire.rejection);
    if (!parameter || resends >= maximumResends) return false;
    const isSent = (one: Spare) => !left.has(one) && (isKnob(one) ? isSet(request, one) : extras.includes(one));
    const spare = spareOf(parameter, isSent);
    if (!spare) return false;
    resends += 1;
    left.add(spare);
    if (isKnob(spare)) notices.push(noticeOf(spare));
    else memory.add(ofAllModels.test(parameter) ? { baseURL: place.baseURL, key: place.key } : place, spare);
    return true;
  }

  return {
    async open(send, wire) {
      for (;;) {
        try {
          return await send(withoutKnobs(request, left), left, wire);
        } catch (thrown) {
          if (!leaveOut(wire)) throw thrown;
        }
      }
    },
    takeNotices() {
      const taken = notices;
      notices = [];
      return taken;
    },
  };
}

const noticeOf = (name: Knob): NoticePart => ({ type: 'notice', notice: 'parameter-dropped', name });

/** Refused to the organisation, or unknown to the server, and not only to this model. */
const ofAllModels = /summar|stream_?options/i;
