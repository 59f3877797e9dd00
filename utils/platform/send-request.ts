import { browser } from '#imports';

/** One question of a page of ours to the background. Rejects when the background cannot be reached. */
export async function sendRequest<Request, Answer>(request: Request): Promise<Answer> {
  return browser.runtime.sendMessage(request) as Promise<Answer>;
}
