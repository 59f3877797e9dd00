import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that it takes no time from what is measured. */
export interface ChildServer<Ready, Report> {
  readonly ready: Ready;
  /** What it saw since the last time. */
  report(): Promise<Report>;
  stop(): Promise<void>;
}

/** Starts a file of this folder. It sends what it is ready with once, and answers every message with a report. */
export async function startChildServer<Ready, Report>(
  file: string,
  args: readonly string[] = [],
): Promise<ChildServer<Ready, Report>> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args);
  const next = async <Message>() => (await once(child, 'message'))[0] as Message;
  const ready = await next<Ready>();
  return {
    ready,
    report() {
      const answer = next<Report>();
      child.send('report');
      return answer;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** The child's side: says that it is ready, answers, and ends with its parent. */
export function serveParent(ready: unknown, report: () => unknown): void {
  process.on('message', () => process.send?.(report()));
  process.once('disconnect', () => process.exit());
  process.send?.(ready);
}
