import { browser } from '#imports';
import { isOwnPage } from './is-own-page.ts';

/**
 * Answers requests of our own pages in the background, those that `read` knows. To all others it looks as if nobody
 * listened.
 */
export function answerRequests<Request, Answer>(
  read: (message: unknown) => Request | undefined,
  answer: (request: Request) => Promise<Answer>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const request = isOwnPage(sender) ? read(message) : undefined;
    if (request === undefined) return false;
    void answer(request).then(respond);
    // Keeps the channel open until `respond` is called.
    return true;
  });
}
