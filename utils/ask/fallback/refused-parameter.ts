import { readServiceError } from '../errors/classify.ts';
import { asList, asRecord, parseJson } from '../json.ts';
import type { Rejection } from '../wire/open-wire.ts';

/** Statuses by which services refuse the form of a request; 422 is DeepSeek's and FastAPI's. */
const statuses: ReadonlySet<number> = new Set([400, 422]);

/** Where the name stands in the message, as services put it that do not fill in `param`. */
const names: readonly RegExp[] = [
  // Servers of local models and DeepSeek: "image input is not supported", "unknown variant `image_url`, expected `text`", "Model does not support images".
  /\b(image)(?:_url|s)?\b/i,
  // OpenAI: "Your organization must be verified to generate reasoning summaries."
  /\breasoning[ ._](summar)/i,
  // OpenAI and its relatives.
  /(?:unsupported|unknown|unrecognized|unexpected) (?:request )?(?:parameter|argument|field|name)(?: supplied)?s?:? ['"`]?([\w.]+)/i,
  /['"`]([\w.]+)['"`] is not (?:supported|permitted|allowed)/i,
  // DeepSeek: "Invalid temperature value, the valid range of temperature is [0, 2.0]".
  /invalid ([\w.]+) value/i,
  // Ollama: "gemma3 does not support tools".
  /does not support (\w+)/i,
  // Gemini: "Thinking level is not supported for this model.", "Search as tool is not enabled for this model".
  /\b(thinking|search)\b[^.]* (?:is|are) not (?:supported|enabled|available)/i,
];

/** The field of the request that a service refused, by its own name ("reasoning.summary"), if it was one. */
export function refusedParameter(rejection: Rejection): string | undefined {
  const named = namedParameter(rejection);
  return named !== undefined && wasSent(named, rejection.requestBody) ? named : undefined;
}

/** Services complain of other things as well; what was not sent cannot be left out. Both spellings of a name fit. */
function wasSent(parameter: string, requestBody: string): boolean {
  const field = parameter.split('.').at(-1)?.replace(/\[.*$/, '') ?? '';
  const bare = (text: string) => text.replaceAll('_', '').toLowerCase();
  return field !== '' && bare(requestBody).includes(bare(field));
}

function namedParameter({ status, body }: Rejection): string | undefined {
  if (!statuses.has(status)) return undefined;
  const json = parseJson(body);
  const error = readServiceError(Array.isArray(json) ? json[0] : json, status);
  if (error.param) return error.param;
  const named = names.map((name) => name.exec(error.message)?.[1]).find(Boolean);
  return named ?? violatedField(json);
}

/** Gemini: `error.details[].fieldViolations[].field`, "generation_config.temperature". */
function violatedField(json: unknown): string | undefined {
  return asList(asRecord(asRecord(json)?.error)?.details)
    .flatMap((detail) => asList(asRecord(detail)?.fieldViolations))
    .map((violation) => asRecord(violation)?.field)
    .find((field) => typeof field === 'string');
}
