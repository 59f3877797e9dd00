import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '../../utils/ask/providers/catalog.ts';
import { isLoopback } from '../../utils/platform/is-loopback.ts';

/** What a browser wrote down of its network, from its own network code: no page, worker or hint escapes it. */
export interface NetworkLog {
  /** For the browser's command line. */
  readonly switch: string;
  /**
   * What was asked of computers that are not `allowedHosts`, this one apart: requests, by whomever, answered or not,
   * and names that were looked up for a later one. Read after the browser has ended.
   */
  strangers(origin: string, allowedHosts: readonly string[]): Promise<string[]>;
  /** How many requests an origin made on this computer: a log that names none has not been listening. */
  neighbours(origin: string): Promise<number>;
  remove(): Promise<void>;
}

/**
 * Where Chromium goes by itself, with all that can be switched off switched off: to sign in, to update, to fill in
 * forms and for the signs of its search engines. Only believed where no page or worker of anyone asked for it.
 */
const browserHosts = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|duckduckgo\.com)$/;
const serviceHosts: readonly string[] = Object.values(catalog).map(({ host }) => host);

export async function openNetworkLog(): Promise<NetworkLog> {
  const folder = await mkdtemp(join(tmpdir(), 'triptych-network-'));
  const file = join(folder, 'log.json');
  const read = async () => (await readFile(file, 'utf8')).split('\n');
  return {
    switch: `--log-net-log=${file}`,

    async strangers(origin, allowedHosts) {
      const lines = await read();
      const asked = requestsIn(lines).filter(({ url, initiator }) => {
        const { hostname } = new URL(url);
        if (isLoopback(url) || allowedHosts.includes(hostname)) return false;
        return initiator === origin.replace(/\/$/, '') || !isOfBrowser(hostname, initiator);
      });
      const lookedUp = namesIn(lines).filter(
        (name) => !isLoopback(`http://${name}/`) && !allowedHosts.includes(name) && !isOfBrowser(name),
      );
      return [...new Set([...asked.map(({ url }) => url), ...lookedUp])];
    },

    async neighbours(origin) {
      const own = origin.replace(/\/$/, '');
      return requestsIn(await read()).filter(({ url, initiator }) => initiator === own && isLoopback(url)).length;
    },

    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function isOfBrowser(host: string, initiator?: string): boolean {
  return initiator === undefined && browserHosts.test(host) && !serviceHosts.includes(host);
}

interface LoggedRequest {
  readonly url: string;
  /** Origin of the page or worker that asked; undefined for the browser itself. */
  readonly initiator?: string;
}

/** One event a line. Read line by line, since a browser that was killed leaves the last ones out. */
function requestsIn(lines: readonly string[]): LoggedRequest[] {
  return lines.flatMap((line) => {
    const url = /"url":"((?:http|ws)[^"]*)"/.exec(line)?.[1];
    if (url === undefined || !URL.canParse(url)) return [];
    const initiator = /"initiator":"([a-z-]+:\/\/[^"]*)"/.exec(line)?.[1];
    return [{ url, ...(initiator !== undefined && { initiator }) }];
  });
}

/** Names that were looked up, also for a connection that was only prepared. */
function namesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const host = /"host":"([^"]+)"/.exec(line)?.[1];
    if (host === undefined) return [];
    const address = host.includes('://') ? host : `http://${host}`;
    return URL.canParse(address) ? [new URL(address).hostname] : [];
  });
}
