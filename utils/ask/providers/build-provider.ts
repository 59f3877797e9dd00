import type { AskError, ProviderId } from '../../domain.ts';
import { askError } from '../errors/ask-error.ts';
import { parseAddress, type ServiceNames, serviceNames } from '../errors/service-names.ts';
import type { AskRequest, ModelInfo, Provider, ProviderSettings, StreamPart } from '../provider.ts';
import { capAnswer } from '../stream/cap-answer.ts';
import { errorPart } from '../stream/end-part.ts';
import { type AnswerReader, streamAnswer } from '../stream/stream-answer.ts';
import { checkKey } from '../wire/check-key.ts';
import type { Wire, WireOptions } from '../wire/open-wire.ts';
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
  readonly open: (wire: Wire) => Promise<AsyncIterable<unknown>>;
  readonly reader: AnswerReader;
  readonly rewriteBody?: WireOptions['rewriteBody'];
}

/** What makes one provider different from the others; all that they share is in `buildProvider`. */
export interface ProviderKind {
  /** Absent for servers that only the user knows. */
  readonly entry?: ServiceEntry;
  readonly keyOptional?: boolean;
  ask(request: AskRequest, target: Target): Exchange;
  listModels(target: Target, wire: WireOptions): Promise<ModelInfo[]>;
}

export interface ProviderOptions {
  readonly fetch?: typeof fetch;
  /** Epoch ms. */
  readonly now?: () => number;
}

export function buildProvider(
  id: ProviderId,
  kind: ProviderKind,
  settings: ProviderSettings,
  options: ProviderOptions = {},
): Provider {
  const baseURL = (settings.baseURL || kind.entry?.baseURL || '').trim().replace(/\/+$/, '');
  const service = serviceNames(kind.entry, baseURL);
  const target = checkTarget(settings, baseURL, service, kind);

  const wire = (signal: AbortSignal, secret: string): WireOptions => ({
    service,
    modelId: settings.modelId,
    retiredModels,
    secrets: secret ? [secret] : [],
    now: options.now ?? Date.now,
    // Read at each call: tests and tools may replace it. Never kept as a method of something else.
    fetch: options.fetch ?? globalThis.fetch,
    signal,
  });

  return {
    id,
    stream(request, signal) {
      if ('error' in target) return only(errorPart(target.error));
      const { open, reader, rewriteBody } = kind.ask(request, target);
      const parts = streamAnswer({ wire: { ...wire(signal, target.key), rewriteBody }, open, reader });
      // Whatever else watches over a stream (a watchdog of idle time, say) wraps it here, for all providers.
      return capAnswer(parts, service);
    },
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
