import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderId } from '../../utils/domain.ts';

/** A real response of a service, with what an independent parser made of it. */
export interface Recording {
  /** "deepseek/name.sse" */
  readonly name: string;
  /** As it is to be sent, with its framing put back. */
  readonly bytes: Uint8Array;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly expected: Expected;
}

export interface Expected {
  readonly kind: 'sse' | 'json' | 'jsonl' | 'other';
  readonly text?: string;
  readonly reasoning?: string;
  readonly usage?: Readonly<Record<string, unknown>> | null;
  readonly finish?: string;
  readonly model?: string;
  readonly error?: { readonly message?: string; readonly code?: unknown };
  readonly promptFeedback?: { readonly blockReason?: string };
}

type Protocol = 'chat' | 'responses' | 'gemini';

/** The adapter that reads a recording, or why none does. */
export type Verdict = { readonly use: ProviderId } | { readonly skip: string };

export function readRecordings(directory: string): Recording[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) =>
      readdirSync(join(directory, folder))
        .filter((file) => !file.endsWith('.expected.json'))
        .map((file) => readRecording(directory, `${folder}/${file}`)),
    );
}

function readRecording(directory: string, name: string): Recording {
  const bytes = readFileSync(join(directory, name));
  const { meta, expected } = JSON.parse(readFileSync(join(directory, `${name}.expected.json`), 'utf8'));
  const body = framed(name, bytes, expected.kind);
  return {
    name,
    bytes: body,
    status: meta.status ?? statusIn(expected) ?? 200,
    headers: meta.response_headers ?? {},
    expected,
  };
}

/** Recordings of one payload a line had `data: ` taken away; a whole Gemini body is one chunk of its stream. */
function framed(name: string, bytes: Uint8Array, kind: Expected['kind']): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  if (kind === 'jsonl' || name.endsWith('.txt')) {
    const events = text.split('\n').filter((line) => line.trim() !== '');
    return new TextEncoder().encode(events.map((line) => `data: ${line}\n\n`).join(''));
  }
  if (kind === 'json' && name.startsWith('gemini/') && !text.includes('"error"')) {
    const body: unknown = JSON.parse(text);
    const chunks = Array.isArray(body) ? body : [body];
    return new TextEncoder().encode(chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\r\n\r\n`).join(''));
  }
  return bytes;
}

function statusIn({ error }: Expected): number | undefined {
  if (!error) return undefined;
  const code = Number(error.code);
  if (Number.isInteger(code) && code >= 400) return code;
  return error.code === 'insufficient_quota' ? 429 : 400;
}

/** Recordings that say nothing about an answer stream as we ask for it. */
const notOurs: readonly (readonly [RegExp, string])[] = [
  [/^openai\/(?:vercel__openai-image|vercel__gpt-image|ruby_llm__image)/, 'the images endpoint'],
  [/^openai\/vercel__openai-image-generation-tool/, 'the images tool, in one piece'],
  [/^openai\/vercel__parallel-tool-call-wrapper/, 'tool calls only, and without an expectation'],
  [/^gemini\/llm-gemini__test_cli_gemini_models/, 'a list of models, read in list-models.test.ts'],
  [
    /^gemini\/vercel__(?:basic|multi-turn|tool-call-step|image-output-modify)/,
    'the Interactions endpoint, which is not used',
  ],
];

/** Which adapter speaks the protocol of a recording. Errors belong to the service they came from. */
export function judge({ name, bytes, expected, status }: Recording): Verdict {
  const other = notOurs.find(([pattern]) => pattern.test(name));
  if (other) return { skip: other[1] };
  const folder = name.slice(0, name.indexOf('/'));
  if (folder === 'gemini') return { use: 'gemini' };
  const services: Readonly<Record<string, ProviderId>> = { deepseek: 'deepseek', openai: 'openai' };
  if (status >= 400) return { use: services[folder] ?? 'openai-compatible' };
  if (expected.kind === 'json') return { skip: 'an answer in one piece; answers are only asked for as streams' };
  const protocol = protocolOf(bytes);
  if (protocol === 'responses') return { use: 'openai' };
  return { use: folder === 'deepseek' ? 'deepseek' : 'openai-compatible' };
}

function protocolOf(bytes: Uint8Array): Protocol {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /"type":\s*"response\./.test(text) ? 'responses' : 'chat';
}
