import { startWorker } from '../../utils/platform/start-worker.ts';

interface WorkerListener<Reply> {
  onReply(reply: Reply): void;
  onFailure(why: string): void;
}

interface WorkerPort<Request> {
  send(request: Request): void;
  close(): void;
}

/** Starts the worker that compares, and is the way to it and back. */
export function openWorkerPort<Request, Reply>({ onReply, onFailure }: WorkerListener<Reply>): WorkerPort<Request> {
  const worker = startWorker('compare-worker');
  worker.onmessage = ({ data }: MessageEvent<Reply>) => onReply(data);
  worker.onmessageerror = () => onFailure('a message could not be read');
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure(event.message ?? 'the worker could not start');
  };
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}
