import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a browser wrote down of every request it made, from its own network code: no page or worker escapes it. */
export interface NetworkLog {
  /** For the browser's command line. */
  readonly switch: string;
  /** Addresses outside this computer that an origin asked for. Read after the browser has ended. */
  strangers(origin: string): Promise<string[]>;
  /** How many requests an origin made on this computer: a log that names none has not been listening. */
  neighbours(origin: string): Promise<number>;
  remove(): Promise<void>;
}

export async function openNetworkLog(): Promise<NetworkLog> {
  const folder = await mkdtemp(join(tmpdir(), 'triptych-network-'));
  const file = join(folder, 'log.json');
  const urls = async (origin: string) => requestedUrls(await readFile(file, 'utf8'), origin);
  return {
    switch: `--log-net-log=${file}`,
    strangers: async (origin) => (await urls(origin)).filter((url) => !isNear(url)),
    neighbours: async (origin) => (await urls(origin)).filter(isNear).length,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** One event a line. Read line by line, since a browser that was killed leaves the last ones out. */
function requestedUrls(log: string, origin: string): string[] {
  const initiator = `"initiator":"${origin.replace(/\/$/, '')}"`;
  return log.split('\n').flatMap((line) => {
    if (!line.includes(initiator)) return [];
    const url = /"url":"((?:http|ws)[^"]*)"/.exec(line)?.[1];
    return url === undefined ? [] : [url];
  });
}

/** On this computer, or nowhere: names under `.invalid` never exist (RFC 2606). */
function isNear(url: string): boolean {
  const { hostname } = new URL(url);
  return ['127.0.0.1', 'localhost'].includes(hostname) || hostname.endsWith('.invalid');
}
