import type { Wire } from './open-wire.ts';

/**
 * Asks a service of OpenAI's shape. Without a key no `Authorization` is sent, as local servers want it.
 *
 * The SDK's client would do no more than this: retries, time limits and errors are the wire's, and what it tells of the
 * machine in headers had to be taken out. It cannot be cut down either: its constructor makes every resource of the
 * service, 86 KB compressed, which the background would have to read each time it is woken.
 */
export function postJson(wire: Wire, url: string, key: string, body: unknown): Promise<Response> {
  return wire.fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
}
