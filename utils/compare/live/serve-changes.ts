import { compareOverTime } from '../change/compare-over-time.ts';
import type { ChangeReply, ChangeRequest } from './change-messages.ts';

/** Answers a request of a page. A failure is a reply too: the page must not wait for nothing. */
export function serveChange({ number, pair: { question, older, newer } }: ChangeRequest): ChangeReply {
  try {
    return { number, change: compareOverTime(older, newer, { question }) };
  } catch (error) {
    return { number, error: String(error) };
  }
}
