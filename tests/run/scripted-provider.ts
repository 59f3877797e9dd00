import type { AskRequest, Hurry, Provider, StreamPart } from '../../utils/ask/provider.ts';
import type { Participant } from '../../utils/run/participants.ts';

/** A provider whose stream the test pushes part by part. */
export interface ScriptedProvider extends Provider {
  readonly requests: AskRequest[];
  /** Signal of the latest stream. */
  readonly signal: AbortSignal | undefined;
  /** Presses that reached the latest stream. */
  readonly presses: number;
  push(...parts: StreamPart[]): void;
}

export function createScriptedProvider(id: Provider['id'] = 'deepseek'): ScriptedProvider {
  const requests: AskRequest[] = [];
  let queue: StreamPart[] = [];
  let wake: (() => void) | undefined;
  let signal: AbortSignal | undefined;
  let presses = 0;

  return {
    id,
    requests,
    get signal() {
      return signal;
    },
    get presses() {
      return presses;
    },
    push(...parts) {
      queue.push(...parts);
      wake?.();
    },
    async *stream(request, streamSignal, hurry) {
      requests.push(request);
      signal = streamSignal;
      presses = 0;
      const listen = (to: Hurry['signal'] | undefined) =>
        to?.addEventListener('abort', () => {
          presses += 1;
          listen(hurry?.signal);
        });
      listen(hurry?.signal);
      const own: StreamPart[] = [];
      queue = own;
      streamSignal.addEventListener('abort', () => wake?.());
      for (;;) {
        const part = own.shift();
        if (part) {
          yield part;
          if (part.type === 'finish' || part.type === 'error') return;
        } else if (streamSignal.aborted) {
          yield { type: 'error', error: { kind: 'aborted', message: 'Stopped.' } };
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
    listModels: async () => [],
  };
}

export function participantOf(provider: Provider, label = 'DeepSeek'): Participant {
  return {
    provider,
    model: { key: provider.id, providerId: provider.id, label, modelId: 'some-model', host: 'localhost' },
  };
}
