import { serviceNames } from '../ask/errors/service-names.ts';
import type { ModelInfo, Provider, ProviderSettings } from '../ask/provider.ts';
import { addressOf, entryOf } from '../ask/providers/address-of.ts';
import { createForbiddenProvider } from '../ask/providers/forbidden-provider.ts';
import { checkKey } from '../ask/wire/check-key.ts';
import type { AskError, ProviderId, Run } from '../domain.ts';
import { changeModel } from '../store/change-settings.ts';
import type { ModelSettings, Settings } from '../store/default-settings.ts';
import { KeysLockedError } from '../store/keys/key-keeping.ts';
import type { KeyStore } from '../store/keys/key-store.ts';
import type { RequestLog } from '../store/request-log.ts';
import { createKeyRequests } from './key-requests.ts';
import type { OptionsAnswer, OptionsRequest } from './options-messages.ts';
import type { RequestHandlers } from './request-handlers.ts';

export interface OptionsServiceDependencies {
  readonly keys: KeyStore;
  readonly readSettings: () => Promise<Settings>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<void>;
  readonly createProvider: (id: ProviderId, settings: ProviderSettings) => Provider;
  /** What has to be done before the first answer. */
  readonly ready?: Promise<unknown>;
  readonly onUnlocked?: () => void;
  readonly requestLog: Pick<RequestLog, 'list' | 'clear'>;
  /** Runs that are in memory only because the store refused them. */
  readonly unkeptRuns?: () => readonly Run[];
  readonly forgetEverything: () => Promise<void>;
  /** Whether the browser lets us send to an address. */
  readonly mayReach?: (url: string) => Promise<boolean>;
}

/** A model list that has not come within this time, in ms, will not come. */
const listTimeoutMs = 20_000;

/** Characters of a key that may be shown again, to tell two keys apart. */
const shownKeyCharacters = 4;

/** Answers our pages. A key comes in once, and never goes out again but to its own service. */
export function createOptionsService(dependencies: OptionsServiceDependencies) {
  const { keys, readSettings, updateSettings, createProvider, ready, requestLog, forgetEverything } = dependencies;
  const { mayReach = async () => true, unkeptRuns = () => [] } = dependencies;

  async function find(modelKey: string): Promise<ModelSettings> {
    const model = (await readSettings()).models.find(({ key }) => key === modelKey);
    if (!model) throw unknownModel;
    return model;
  }

  async function listModels(modelKey: string): Promise<readonly ModelInfo[]> {
    const model = await find(modelKey);
    const baseURL = addressOf(model);
    if (!(await mayReach(baseURL))) return createForbiddenProvider(model.providerId, baseURL).listModels(never);
    const apiKey = (await keys.read(modelKey)) ?? '';
    const settings = { apiKey, modelId: model.modelId, baseURL };
    return createProvider(model.providerId, settings).listModels(AbortSignal.timeout(listTimeoutMs));
  }

  const handlers: RequestHandlers<OptionsRequest['type']> = {
    async 'save-key'({ modelKey, key }) {
      const model = await find(modelKey);
      const checked = checkKey(key, serviceNames(entryOf(model.providerId), addressOf(model)));
      if ('error' in checked) return { ok: false, error: checked.error };
      await keys.save(modelKey, checked.key);
      // A key is given in order to ask: without this, one more switch would stand between it and the first answer.
      const change = { keyEnding: checked.key.slice(-shownKeyCharacters), on: true };
      await updateSettings((settings) => changeModel(settings, modelKey, change));
      return { ok: true };
    },

    async 'forget-key'({ modelKey }) {
      await keys.forget(modelKey);
      await updateSettings((settings) => changeModel(settings, modelKey, { keyEnding: undefined, on: false }));
      return { ok: true };
    },

    async 'list-models'({ modelKey }) {
      return { ok: true, models: await listModels(modelKey) };
    },

    async 'list-endpoint'({ baseURL, key = '' }) {
      const provider = createProvider('openai-compatible', { apiKey: key, modelId: '', baseURL });
      return { ok: true, models: await provider.listModels(AbortSignal.timeout(listTimeoutMs)) };
    },

    ...createKeyRequests(dependencies),

    async 'read-request-log'() {
      return { ok: true, requests: await requestLog.list() };
    },

    async 'clear-request-log'() {
      await requestLog.clear();
      return { ok: true, requests: [] };
    },

    async 'read-unkept-runs'() {
      return { ok: true, runs: unkeptRuns() };
    },

    async 'forget-everything'() {
      await forgetEverything();
      return { ok: true };
    },
  };

  return async function answer(request: OptionsRequest): Promise<OptionsAnswer> {
    try {
      await ready;
      return await (handlers[request.type] as (request: OptionsRequest) => Promise<OptionsAnswer>)(request);
    } catch (error) {
      return { ok: false, error: toAskError(error) };
    }
  };
}

/** For a call that ends at once. */
const never = new AbortController().signal;

const unknownModel: AskError = { kind: 'unknown', message: 'This model is not in the options any more.' };

/** `listModels` rejects with an `AskError` value; anything else is the store's. */
function toAskError(error: unknown): AskError {
  if (typeof error === 'object' && error !== null && 'kind' in error && 'message' in error) return error as AskError;
  if (error instanceof KeysLockedError) return { kind: 'unknown', message: error.message };
  return { kind: 'unknown', message: 'The key could not be kept on this computer.', detail: String(error) };
}
