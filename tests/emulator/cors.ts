import type { IncomingHttpHeaders } from 'node:http';

/** What each service sends to a web page that asks: anyone may read. */
export const corsHeaders: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*' };

/** Answers a preflight by allowing exactly what was asked for. */
export function preflightHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const askedHeaders = headers['access-control-request-headers'];
  const isPrivateNetwork = headers['access-control-request-private-network'] === 'true';
  return {
    ...corsHeaders,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': askedHeaders ?? 'authorization, content-type, x-goog-api-key, x-goog-api-client',
    'access-control-max-age': '600',
    ...(isPrivateNetwork ? { 'access-control-allow-private-network': 'true' } : {}),
  };
}
