import type { AskError, ProviderId } from '../../domain.ts';
import { capabilitiesOf } from '../capabilities/capabilities-of.ts';
import { fitRequest } from '../capabilities/fit-request.ts';
import { askError } from '../errors/ask-error.ts';
import type { Platform } from '../errors/ollama-origins.ts';
import { parseAddress, type ServiceNames, serviceNames } from '../errors/service-names.ts';
import { createFallback, type Fallback, type Send } from '../fallback/create-fallback.ts';
import { type RefusalMemory, sessionMemory } from '../fallback/refusal-memory.ts';
import type { Extra } from '../fallback/spares.ts';
import type { AskRequest, Hurry, ModelInfo, Provider, ProviderSettings, StreamPart } from '../provider.ts';
import { retryStream } from '../retry/retry-stream.ts';
import { capAnswer } from '../stream/cap-answer.ts';
import { errorPart } from '../stream/end-part.ts';
import { type AnswerReader, streamAnswer } from '../stream/stream-answer.ts';
import { createStreamWatch } from '../time/create-stream-watch.ts';
import { type Schedule, scheduleTimeout } from '../time/schedule.ts';
import { limitsOf } from '../time/stream-limits.ts';
import { checkKey } from '../wire/check-key.ts';
import type { WireOptions } from '../wire/open-wire.ts';
import type { ServiceEntry } from './catalog.ts';
import { retiredModels } from './retired-models.ts';

/** Where a request goes, checked: an address without a trailing slash, a key fit for a header (empty if optional). */
export interface Target {
  readonly baseURL: string;
  readonly modelId: string;
  readonly key: string;
}

/** One exchange in a provider's own protocol. */
export interface Exchange {
  readonly send: Send;
  readonly reader: AnswerReader;
  readonly rewriteBody?: WireOptions['rewriteBody'];
}

/** What makes one provider different from the others; all that they share is in `buildProvider`. */
export interface ProviderKind {
  /** Absent for servers that only the user knows. */
  readonly entry?: ServiceEntry;
  readonly keyOptional?: boolean;
  /** What its requests ask for beside what the user set; left out where it is refused. */
  readonly extras: readonly Extra[];
  /** The reasoning is not streamed word by word, so that silence is no sign of a fault. */
  readonly thinksSilently?: boolean;
  /** Begins an exchange. The request that goes out may be a simpler one: see `Send`. */
  ask(request: AskRequest, target: Target): Exchange;
  listModels(target: Target, wire: WireOptions): Promise<ModelInfo[]>;
}

export interface ProviderOptions {
  readonly fetch?: typeof fetch;
  /** Epoch ms. */
  readonly now?: () => number;
  readonly schedule?: Schedule;
  /** 0 to 1, as `Math.random`. */
  readonly random?: () => number;
  /** Whether this computer has a network; not known when absent. */
  readonly isOnline?: () => boolean;
  /** Whose instructions a hint gives; those of all systems when absent. */
  readonly platform?: Platform;
  /** What services refused before; that of the session when absent. */
  readonly memory?: RefusalMemory;
}

export function buildProvider(
  id: ProviderId,
  kind: ProviderKind,
  settings: ProviderSettings,
  options: ProviderOptions = {},
): Provider {
  const { now = Date.now, schedule = scheduleTimeout, random = Math.random, memory = sessionMemory } = options;
  const baseURL = (settings.baseURL || kind.entry?.baseURL || '').trim().replace(/\/+$/, '');
  const service = serviceNames(kind.entry, baseURL);
  const target = checkTarget(settings, baseURL, service, kind);
  const limits = limitsOf({
    thinksSilently: kind.thinksSilently === true,
    ownServer: kind.entry === undefined && service.local,
  });

  const wire = (signal: AbortSignal, secret: string): WireOptions => ({
    service,
    modelId: settings.modelId,
    retiredModels,
    platform: options.platform,
    isOnline: options.isOnline,
    secrets: secret ? [secret] : [],
    now,
    // Read at each call: tests and tools may replace it. Never kept as a method of something else.
    fetch: options.fetch ?? globalThis.fetch,
    signal,
  });

  /** One try, under watch. */
  function tryOnce(request: AskRequest, goal: Target, fallback: Fallback, signal: AbortSignal) {
    const { send, reader, rewriteBody } = kind.ask(request, goal);
    const hasEnded = () => reader.finish !== undefined;
    const watch = createStreamWatch({ service, limits, now, schedule, hasEnded });
    const parts = streamAnswer({
      wire: { ...wire(signal, goal.key), rewriteBody, watcher: watch },
      open: (opened) => fallback.open(send, opened),
      reader,
      takeNotices: fallback.takeNotices,
    });
    return watch.watch(parts);
  }

  function streamParts(asked: AskRequest, goal: Target, signal: AbortSignal, hurry?: Hurry): AsyncIterable<StreamPart> {
    const { request, dropped } = fitRequest(asked, capabilitiesOf(id, goal.modelId));
    const fallback = createFallback({ request, dropped, extras: kind.extras, memory, place: goal });
    const ask = () => tryOnce(request, goal, fallback, signal);
    // From the inside out: one try, watched; tried again where that is right; no longer than an answer may be.
    return capAnswer(retryStream(ask, { service, signal, hurry, schedule, random }), service);
  }

  return {
    id,
    stream: (request, signal, hurry) =>
      'error' in target ? only(errorPart(target.error)) : streamParts(request, target, signal, hurry),
    async listModels(signal) {
      if ('error' in target) throw target.error;
      return kind.listModels(target, wire(signal, target.key));
    },
  };
}

function checkTarget(
  { apiKey, modelId }: ProviderSettings,
  baseURL: string,
  service: ServiceNames,
  kind: ProviderKind,
): Target | { readonly error: AskError } {
  if (!/^https?:$/.test(parseAddress(baseURL)?.protocol ?? '')) {
    const message = baseURL ? `“${service.host}” is not a web address.` : 'There is no address for this model yet.';
    const hint = 'Put it into the options, beginning with http:// or https://.';
    return { error: askError('bad-request', service, { message, hint }) };
  }
  const checked = checkKey(apiKey, service, { optional: kind.keyOptional === true });
  return 'error' in checked ? checked : { baseURL, modelId: modelId.trim(), key: checked.key };
}

async function* only(part: StreamPart): AsyncGenerator<StreamPart, void> {
  yield part;
}
