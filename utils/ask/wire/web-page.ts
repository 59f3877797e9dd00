import type { ErrorFacts } from '../errors/ask-error.ts';
import { shortDetail } from '../errors/scrub.ts';
import type { ServiceNames } from '../errors/service-names.ts';

/** By its label, or by its first character: neither an answer stream nor JSON begins with "<". */
export function isWebPage(contentType: string | null, body: string): boolean {
  return /^\s*text\/html\b/i.test(contentType ?? '') || /^\s*</.test(body);
}

export function webPageTitle(page: string, secrets: readonly string[]): string {
  return shortDetail(/<title[^>]*>([^<]*)/i.exec(page)?.[1] ?? page, secrets);
}

/** A captive portal, a proxy's own page, or an address that leads to a web site. */
export const webPageFacts = ({ label, origin: address }: ServiceNames): ErrorFacts => ({
  reason: 'web-page',
  address,
  message: `A web page came back instead of an answer of ${label}.`,
  hint: 'This network may want you to log in first, or the address in the options is wrong.',
});
