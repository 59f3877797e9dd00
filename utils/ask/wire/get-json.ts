import { askError, isAskError } from '../errors/ask-error.ts';
import { shortDetail } from '../errors/scrub.ts';
import { parseJson } from '../json.ts';
import { openWire, type WireOptions } from './open-wire.ts';

/** Reads a JSON document from the service. Rejects with an `AskError` value. */
export async function getJson(
  options: WireOptions,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { service, secrets, signal } = options;
  if (signal.aborted) throw askError('aborted', service);
  const wire = openWire(options);
  try {
    const response = await wire.fetch(url, { headers: { accept: 'application/json', ...headers } });
    const text = await response.text();
    const json = parseJson(text);
    if (json !== undefined) return json;
    throw askError('malformed', service, {
      status: response.status,
      message: `${service.label} sent something that is not a list of models.`,
      detail: shortDetail(text, secrets),
    });
  } catch (thrown) {
    if (isAskError(thrown)) throw thrown;
    const end = wire.explainEnd(thrown);
    throw end.type === 'error' ? end.error : askError('bad-request', service, { detail: end.raw });
  } finally {
    wire.close();
  }
}
