import type { Browser, ConsoleMessage, Target } from 'puppeteer-core';

/** Everything that pages and workers of a browser write to their consoles from now on, as one text. */
export function watchConsoles(browser: Browser): () => string {
  const lines: string[] = [];
  const listen = async (target: Target) => {
    const source =
      target.type() === 'service_worker'
        ? await target.worker()
        : target.type() === 'page'
          ? await target.page()
          : null;
    source?.on('console', (message: ConsoleMessage) => lines.push(message.text()));
  };
  const tryToListen = (target: Target) => void listen(target).catch(() => undefined);
  browser.targets().forEach(tryToListen);
  browser.on('targetcreated', tryToListen);
  return () => lines.join('\n');
}
