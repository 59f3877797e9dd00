import { catalog, type ServiceEntry } from '../providers/catalog.ts';

/** What an error sentence needs to know of the service it is about. */
export interface ServiceNames {
  readonly label: string;
  readonly host: string;
  /** Scheme, host and port; absent where the address is none. */
  readonly origin?: string | undefined;
  readonly keyPage?: string;
  readonly billingPage?: string;
  /** Runs on the user's own machine or network. */
  readonly local: boolean;
}

/** Loopback and private addresses: a server the user runs, which may simply not be started. */
const localHost =
  /^(localhost|.*\.localhost|.*\.local|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|\[::1\])$/;

/** `URL.parse` is not there yet in the oldest browsers we run in (Chrome 120). */
export function parseAddress(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** `baseURL` is what is really called; a service of the catalog keeps its name there, a foreign one is named by its host. */
export function serviceNames(entry: ServiceEntry | undefined, baseURL: string): ServiceNames {
  const url = parseAddress(baseURL);
  const host = url?.host ?? baseURL;
  const local = localHost.test(url?.hostname ?? '');
  const origin = url?.origin;
  if (!entry) return { label: host, host, origin, local };
  return { label: entry.label, host, origin, keyPage: entry.keyPage, billingPage: entry.billingPage, local };
}

/** Names for an error about an answer whose provider is only known by its id, as in `askAll`. */
export function namesOfProvider(id: string): ServiceNames {
  const entries: Readonly<Record<string, ServiceEntry>> = catalog;
  const entry = entries[id];
  return entry ? serviceNames(entry, entry.baseURL) : { label: 'The model', host: id, local: false };
}
