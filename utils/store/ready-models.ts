import { isLoopback } from '../platform/is-loopback.ts';
import { isReady, type ModelSettings, type Settings } from './default-settings.ts';

/** The models a question goes to: on, with the key they need, and on this computer where only that is allowed. */
export function readyModels({ models, localOnly }: Pick<Settings, 'models' | 'localOnly'>): ModelSettings[] {
  return models.filter((model) => isReady(model) && (!localOnly || staysHere(model)));
}

/** Whether what is sent to a model stays on this computer. A service's own address never does. */
export function staysHere({ baseURL }: Pick<ModelSettings, 'baseURL'>): boolean {
  return baseURL !== undefined && isLoopback(baseURL);
}
