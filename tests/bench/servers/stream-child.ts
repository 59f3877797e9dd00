import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { textOf } from '../../emulator/answer-text.ts';
import { corsHeaders, preflightHeaders } from '../../emulator/cors.ts';
import { createMetronome } from '../../emulator/pace.ts';
import { now } from '../../emulator/record.ts';
import { findService, services } from '../../emulator/router.ts';
import { type EmulatedService, isReply } from '../../emulator/service.ts';
import type { Wire } from '../../emulator/wire.ts';
import { demoAnswers, readTexts } from '../read-texts.ts';
import { serveParent } from './child-server.ts';
import { plainPage } from './plain-page.ts';

/**
 * A server that streams texts at a steady rate and remembers when each chunk left: in a service's protocol below its
 * base URL, and as bare text below `/plain/`. Its arguments: which texts (`prose`, `answers` or `trio`), chunks a second,
 * and for prose how many seconds of it.
 */
export interface StreamReady {
  readonly origin: string;
  readonly baseURLs: Readonly<Record<EmulatedService, string>>;
  readonly texts: Readonly<Record<EmulatedService, string>>;
}

export interface SentChunk {
  /** Epoch ms with fractions. */
  readonly sentAt: number;
  /** End of the chunk in the text, in UTF-16 units. */
  readonly textEnd: number;
  /** End of the chunk in the response body, in bytes. */
  readonly byteEnd: number;
}

export interface SentStream {
  readonly service: EmulatedService;
  readonly chunks: readonly SentChunk[];
}

/** About a token; a piece runs on to the end of its word. */
const CHUNK_CHARACTERS = 4;

/** Length of `answers` in UTF-16 units, and of `trio` in words. */
const ANSWER_CHARACTERS = 8_000;
const TRIO_WORDS = 900;

type Model = 0 | 1 | 2;

/** What can be streamed, by the argument that names it. */
const texts: Readonly<Record<string, (model: Model) => readonly string[]>> = {
  prose,
  answers: (model) => inTokens(wholeAnswers(model).slice(0, ANSWER_CHARACTERS)),
  trio: (model) => inTokens(readTexts().three(TRIO_WORDS)[model]),
};

const [kind = '', ...numbers] = process.argv.slice(2);
const [chunksPerSecond = 200, seconds = 10] = numbers.map(Number);
const piecesOf = texts[kind];
if (!piecesOf) throw new Error(`There are no texts named “${kind}”.`);
const pieces: Readonly<Record<EmulatedService, readonly string[]>> = {
  deepseek: piecesOf(0),
  openai: piecesOf(1),
  gemini: piecesOf(2),
};
let sent: SentStream[] = [];

const server = createServer((incoming, response) => {
  answer(incoming, response).catch(() => response.destroy());
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

serveParent(
  {
    origin,
    baseURLs: mapServices((id) => origin + services[id].basePath),
    texts: mapServices((id) => pieces[id].join('')),
  } satisfies StreamReady,
  () => {
    const report = sent;
    sent = [];
    return report;
  },
);

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', origin);
  const body = await readText(incoming);
  if (incoming.method === 'OPTIONS') {
    response.writeHead(204, preflightHeaders(incoming.headers)).end();
  } else if (pathname.startsWith('/plain/')) {
    await stream(pathname.slice('/plain/'.length) as EmulatedService, response);
  } else if (pathname === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(plainPage);
  } else {
    const found = findService(pathname);
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const ask = found?.service.ask({
      method: 'POST',
      path: found.path,
      query: searchParams,
      headers,
      body: JSON.parse(body),
    });
    if (!found || !ask || isReply(ask)) response.writeHead(404, corsHeaders).end();
    else await stream(found.service.id, response, ask.wire);
  }
}

async function stream(service: EmulatedService, response: ServerResponse, wire?: Wire): Promise<void> {
  const chunks: SentChunk[] = [];
  sent.push({ service, chunks });
  let byteEnd = 0;
  let textEnd = 0;
  const write = (frame: string) => {
    byteEnd += Buffer.byteLength(frame);
    response.write(frame);
  };
  const left = new AbortController();
  response.once('close', () => left.abort());
  response.writeHead(200, { ...corsHeaders, 'content-type': 'text/plain; charset=utf-8', ...wire?.headers });
  if (wire) write(wire.begin());
  const metronome = createMetronome(left.signal);
  for (const [index, piece] of pieces[service].entries()) {
    await metronome.wait(1, chunksPerSecond);
    const isLast = index === pieces[service].length - 1;
    const frame = wire ? wire.text(piece, 'text', isLast) : piece;
    textEnd += piece.length;
    const sentAt = now();
    write(frame);
    chunks.push({ sentAt, textEnd, byteEnd });
  }
  const written = { text: textOf(pieces[service].join('')), channel: 'text', reasoning: [] } as const;
  for (const frame of wire?.finish('stop', written) ?? []) write(frame);
  response.end();
}

/** Prose without markup, so that what is painted is what was sent. */
function prose(model: Model): string[] {
  const paragraphs = demoAnswers()
    .map((trio) => trio[model])
    .filter((text) => /^[\x20-\x7e\s–—’‘“”°é]*$/.test(text))
    .flatMap((text) => text.split(/\n{2,}/))
    .filter((paragraph) => !/[`*_|#>[\]\\$~<]|^\s*(?:[-+]|\d+\.)\s/m.test(paragraph))
    .join('\n\n');
  const needed = chunksPerSecond * seconds;
  const repeated = `${paragraphs}\n\n`.repeat(Math.ceil((needed * CHUNK_CHARACTERS * 3) / paragraphs.length));
  return [...textOf(repeated).pieces(CHUNK_CHARACTERS)].slice(0, needed);
}

/** Answers with all their Markdown, one after the other. */
function wholeAnswers(model: Model): string {
  const answers = demoAnswers().map((trio) => trio[model]);
  const once = `${answers.join('\n\n')}\n\n`;
  return once.repeat(Math.ceil(ANSWER_CHARACTERS / once.length));
}

/** Pieces of a token's length each, wherever that cuts. */
function inTokens(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${CHUNK_CHARACTERS}}`, 'gu')) ?? [];
}

function mapServices<Value>(read: (id: EmulatedService) => Value): Record<EmulatedService, Value> {
  return { deepseek: read('deepseek'), openai: read('openai'), gemini: read('gemini') };
}
