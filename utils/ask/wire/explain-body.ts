import { askError } from '../errors/ask-error.ts';
import { type ErrorSource, endOfServiceError } from '../errors/end-of-service-error.ts';
import { shortDetail } from '../errors/scrub.ts';
import { asRecord, parseJson } from '../json.ts';
import { type EndPart, errorPart } from '../stream/end-part.ts';
import type { BodyExcerpt } from './body-excerpt.ts';
import { isWebPage, webPageFacts, webPageTitle } from './web-page.ts';

export interface ReceivedBody {
  readonly excerpt: BodyExcerpt;
  readonly response: Response;
  readonly requestId: string | undefined;
}

/**
 * Why a 200 response held no answer, or stopped in the middle: a web page, one JSON object instead of a stream, or an
 * error object without any framing behind the last event. Undefined when the bytes do not tell.
 */
export function explainBody(source: ErrorSource, { excerpt, response, requestId }: ReceivedBody): EndPart | undefined {
  const { service, secrets } = source;
  const { status, headers } = response;
  const head = excerpt.head();
  if (isWebPage(headers.get('content-type'), head)) {
    const detail = webPageTitle(head, secrets);
    return errorPart(askError('malformed', service, { status, requestId, ...webPageFacts(service), detail }));
  }
  const error = bareError(head) ?? bareError(excerpt.tail());
  if (error) return endOfServiceError(source, { headers, requestId, body: error });
  if (head.trimStart().startsWith('{')) {
    const message = `${service.label} answered in one piece instead of a stream.`;
    return errorPart(
      askError('malformed', service, { status, requestId, message, detail: shortDetail(head, secrets) }),
    );
  }
  return undefined;
}

/**
 * The error object that starts on a line of its own and runs to the end, pretty-printed or not: what Gemini sends
 * when it fails in the middle of a stream (vercel/ai issue 5217).
 */
export function bareError(text: string): unknown {
  const start = /(?:^|[\r\n])[ \t]*(?:\[\s*)?(?=\{\s*"error"\s*:)/.exec(text);
  if (!start) return undefined;
  const json = parseJson(text.slice(start.index + start[0].length).replace(/\s*\]?\s*$/, ''));
  return asRecord(json)?.error === undefined ? undefined : json;
}
