import OpenAI from 'openai';
import type { Wire } from '../wire/open-wire.ts';

/**
 * What the SDK tells of the machine it runs on. Compatible servers answer the preflight for unknown headers with a
 * refusal (Ollama did), and no service needs to know the user's system to answer a question.
 */
const machineHeaders = [
  'X-Stainless-Arch',
  'X-Stainless-Lang',
  'X-Stainless-OS',
  'X-Stainless-Package-Version',
  'X-Stainless-Retry-Count',
  'X-Stainless-Runtime',
  'X-Stainless-Runtime-Version',
  'X-Stainless-Timeout',
];

/** A client for one request. Without a key no `Authorization` is sent, as local servers want it. */
export function createClient(baseURL: string, key: string, wire: Wire): OpenAI {
  return new OpenAI({
    baseURL,
    // The constructor refuses an empty key; the header is left out below.
    apiKey: key || 'none',
    organization: null,
    project: null,
    fetch: wire.fetch,
    // Its own retries ignore what the service asks for and retry a spent credit; the user's money decides here.
    maxRetries: 0,
    // It would print parts of answers to the console.
    logLevel: 'off',
    // The key is the user's own, in the user's own browser.
    dangerouslyAllowBrowser: true,
    defaultHeaders: {
      ...Object.fromEntries(machineHeaders.map((name) => [name, null])),
      ...(key ? {} : { Authorization: null }),
    },
  });
}
