import { browser } from '#imports';
import { isOwnPage } from './is-own-page.ts';

/** Answers requests of our own pages in the background. To all others it looks as if nobody listened. */
export function answerRequests<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isOwnPage(sender)) return false;
    void answer(message as Request).then(respond);
    // Keeps the channel open until `respond` is called.
    return true;
  });
}
