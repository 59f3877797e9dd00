/** A link that may be followed, and the host a person should see before they do. */
export interface SafeLink {
  readonly href: string;
  /** "nepal.gov.np", or the address of a mail link. */
  readonly host: string;
}

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** Only web and mail addresses are links. Everything else (`javascript:`, `data:`, relative, broken) is not. */
export function safeLink(url: string): SafeLink | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (!allowed.has(parsed.protocol)) return undefined;
  return { href: parsed.href, host: parsed.protocol === 'mailto:' ? parsed.pathname : parsed.host };
}
