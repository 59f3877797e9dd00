import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page to try the extension on, with a question in its text box, on a free loopback port. */
export async function servePage(questions: readonly string[], question: string): Promise<PageServer> {
  const html = await readFile(new URL('./page.html', import.meta.url), 'utf8');
  const items = questions.map((question) => `<li>${escapeHtml(question)}</li>`).join('\n');
  const body = html
    .replace('></ul>', () => `>${items}</ul>`)
    .replace('></textarea>', () => `>${escapeHtml(question)}</textarea>`);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
