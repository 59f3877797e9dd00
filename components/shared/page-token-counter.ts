import {
  createTokenCounter,
  type TokenListener,
  type TokenPort,
} from '../../utils/ask/prices/tokens/create-token-counter.ts';
import type { TokenCounterReply } from '../../utils/ask/prices/tokens/token-messages.ts';
import { startWorker } from '../../utils/platform/start-worker.ts';

/** Counts the tokens of what would be sent. The worker starts with the first question that is written. */
export const pageTokenCounter = createTokenCounter({ startWorker: openPort });

function openPort({ onReply, onFailure }: TokenListener): TokenPort {
  const worker = startWorker('token-worker');
  worker.onmessage = ({ data }: MessageEvent<TokenCounterReply>) => onReply(data);
  worker.onmessageerror = onFailure;
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure();
  };
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}
