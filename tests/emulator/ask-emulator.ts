import type { EmulatedService, Emulator } from './emulator.ts';

/** A response as it came over the wire. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What ended the transfer early, if something did. */
  readonly brokenBy?: unknown;
}

export interface AskOptions {
  readonly key?: string;
  readonly modelId?: string;
  /** Merged into the request body. */
  readonly body?: object;
  /** Hangs up as soon as the text so far is enough. */
  readonly until?: (text: string) => boolean;
}

/** Asks a question the way each service is asked, with plain `fetch`, and reads all that comes. */
export function ask(
  emulator: Emulator,
  service: EmulatedService,
  question: string,
  options: AskOptions = {},
): Promise<RawResponse> {
  return readRaw(openAnswer(emulator, service, question, options), options.until);
}

/** The same, without reading the answer. */
export function openAnswer(
  emulator: Emulator,
  service: EmulatedService,
  question: string,
  options: AskOptions = {},
): Promise<Response> {
  const { url, headers, body } = requests[service](emulator, question, options);
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ ...body, ...options.body }) });
}

type MakeRequest = (
  emulator: Emulator,
  question: string,
  options: AskOptions,
) => { readonly url: string; readonly headers: Record<string, string>; readonly body: object };

const requests: Readonly<Record<EmulatedService, MakeRequest>> = {
  deepseek: (emulator, question, { key = emulator.key, modelId = 'deepseek-flash' }) => ({
    url: `${emulator.baseURLs.deepseek}/chat/completions`,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: {
      model: modelId,
      stream: true,
      stream_options: { include_usage: true },
      messages: [{ role: 'user', content: question }],
    },
  }),
  openai: (emulator, question, { key = emulator.key, modelId = 'gpt-6.1-terra' }) => ({
    url: `${emulator.baseURLs.openai}/responses`,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: { model: modelId, stream: true, store: false, input: [{ role: 'user', content: question }] },
  }),
  gemini: (emulator, question, { key = emulator.key, modelId = 'gemini-3.8-flash' }) => ({
    url: `${emulator.baseURLs.gemini}/v1beta/models/${modelId}:streamGenerateContent?alt=sse`,
    headers: { 'x-goog-api-key': key, 'content-type': 'application/json' },
    body: { contents: [{ role: 'user', parts: [{ text: question }] }] },
  }),
};

export async function readRaw(fetched: Promise<Response>, until?: (text: string) => boolean): Promise<RawResponse> {
  const response = await fetched;
  const chunks: Uint8Array[] = [];
  let brokenBy: unknown;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      // Leaving the loop cancels the body, which closes the connection.
      if (until?.(Buffer.concat(chunks).toString('utf8'))) break;
    }
  } catch (error) {
    brokenBy = error;
  }
  const bytes = Buffer.concat(chunks);
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text: bytes.toString('utf8'),
    ...(brokenBy === undefined ? {} : { brokenBy }),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into bodies whose shape is what it tests
type Json = any;

/** The JSON of each `data:` line, in order; `[DONE]` and comments left out. */
export function dataOf(text: string): Json[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice('data: '.length)));
}

/** The answer text and the reasoning a stream adds up to, and the words it ends with. */
export function readAnswer(
  service: EmulatedService,
  text: string,
): { text: string; reasoning: string; finish?: string } {
  return readers[service](dataOf(text));
}

const join = (parts: Json[]) => parts.map((part) => part ?? '').join('');

const readers: Readonly<
  Record<EmulatedService, (events: Json[]) => { text: string; reasoning: string; finish?: string }>
> = {
  deepseek: (events) => ({
    text: join(events.map((event) => event.choices?.[0]?.delta.content)),
    reasoning: join(events.map((event) => event.choices?.[0]?.delta.reasoning_content)),
    finish: events.at(-1)?.choices?.[0]?.finish_reason,
  }),
  openai: (events) => ({
    text: join(events.map((event) => (event.type === 'response.output_text.delta' ? event.delta : ''))),
    reasoning: join(events.map((event) => (event.type === 'response.reasoning_summary_text.delta' ? event.delta : ''))),
    finish: events.at(-1)?.type,
  }),
  gemini: (events) => {
    const parts = events.flatMap((event) => event.candidates?.[0]?.content?.parts ?? []);
    return {
      text: join(parts.map((part) => (part.thought ? '' : part.text))),
      reasoning: join(parts.map((part) => (part.thought ? part.text : ''))),
      finish: events.at(-1)?.candidates?.[0]?.finishReason,
    };
  },
};
