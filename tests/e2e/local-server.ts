import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { localTrio } from '../../utils/ask/providers/endpoint-presets.ts';

/** A server as Ollama is one, on a free port of this computer: no key, three models, and its own mind about extensions. */
export interface LocalServer {
  /** "127.0.0.1:40123" */
  readonly host: string;
  readonly received: readonly LocalRequest[];
  /** What `OLLAMA_ORIGINS` does: requests of extensions are turned away with an empty 403 until it is set. */
  setExtensionsAllowed(allowed: boolean): void;
  close(): Promise<void>;
}

export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly model: string | undefined;
}

export async function startLocalServer(): Promise<LocalServer> {
  const received: LocalRequest[] = [];
  let isAllowed = true;

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming;
    const body = await text(incoming);
    const model = body === '' ? undefined : (JSON.parse(body).model as string);
    received.push({ method, path: url, headers, model });
    // Its source, August 2026: by the Origin, which Chromium sends with every POST, permission or not.
    if (!isAllowed && headers.origin?.startsWith('chrome-extension://')) {
      response.writeHead(403).end();
    } else if (url === '/v1/models') {
      const data = localTrio.map(({ modelId }) => ({ id: modelId, object: 'model', created: 1_790_000_000 }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data }));
    } else {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(streamOf(model ?? ''));
    }
  }

  const server = createServer((incoming, response) => void answer(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    setExtensionsAllowed(allowed) {
      isAllowed = allowed;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** As recorded of Ollama in August 2026: the usage in a chunk of its own. */
function streamOf(model: string): string {
  const chunk = (delta: object, finish: string | null = null) =>
    event({ model, choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }] });
  const usage = { prompt_tokens: 12, completion_tokens: 20, total_tokens: 32 };
  return [
    ...deltasOf(model).map((delta) => chunk(delta)),
    chunk({ content: '' }, 'stop'),
    event({ model, choices: [], usage }),
    'data: [DONE]\n\n',
  ].join('');
}

/** Each in its own way: deepseek-r1 thinks in its text, gpt-oss in a field for it, and the others do not say. */
function deltasOf(model: string): readonly object[] {
  const answer = localAnswer(model);
  const thought = localThought(model);
  if (model === 'deepseek-r1') {
    // The marks are cut by the chunks, and the answer has one that is only text.
    const pieces = [
      '<th',
      'ink>',
      thought.slice(0, 9),
      `${thought.slice(9)}</`,
      'thi',
      'nk>\n\n',
      answer.slice(0, 7),
      answer.slice(7),
    ];
    return pieces.map((content) => ({ content }));
  }
  const reasoning = thought === '' ? [] : [thought.slice(0, 9), thought.slice(9)];
  return [...reasoning.map((text) => ({ content: '', reasoning: text })), { content: answer }];
}

const event = (data: object) => `data: ${JSON.stringify({ object: 'chat.completion.chunk', ...data })}\n\n`;

/** What every model here says. */
export const localAnswer = (model: string) =>
  `This is ${model}, on this computer. It writes <think> when asked how. The sky is blue by scattering.`;

/** What it thinks before, as far as it shows that. */
export const localThought = (model: string) => (model.startsWith('gemma') ? '' : `I am ${model}, and I answer.`);
