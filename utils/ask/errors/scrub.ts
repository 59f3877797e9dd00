/**
 * Takes out of a text whatever looks like a secret: the keys in use, and anything of a key's shape. Services echo
 * parts of keys ("Incorrect API key provided: sk-ab*****yz"), and error texts end up on screen, in the history and in
 * exports.
 */
export function scrub(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret !== '') clean = clean.replaceAll(secret, hidden);
  }
  for (const [shape, replacement] of shapes) clean = clean.replace(shape, replacement);
  return clean;
}

const hidden = '[key]';

const shapes: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[^\s"',]+/gi, `$1 ${hidden}`],
  // sk-…, sk-proj-…, sk-or-v1-…, xai-…, gsk_…; also with the stars a service puts over the middle.
  [/\b(?:sk|rk|pk|xai|gsk|pplx|hf|tgp)[-_][\w*-]{6,}/gi, hidden],
  [/\bAIza[\w*-]{6,}/g, hidden],
  [/(\bapi[ _-]?key(?: provided)?\s*[:=]\s*)[^\s"',.]+/gi, `$1${hidden}`],
  [/([?&](?:api_?key|key|token|access_token)=)[^&\s"']+/gi, `$1${hidden}`],
  [/(\/\/)[^/\s:@]+:[^/\s@]+@/g, `$1${hidden}@`],
];

/** Long enough for every message seen in recordings, short enough for a folded detail. In UTF-16 units. */
const detailLimit = 400;

/** One line, without secrets, cut at `detailLimit`. */
export function shortDetail(text: string, secrets: readonly string[] = []): string {
  // Scrubbed before it is cut: half a key would no longer be recognised.
  const line = scrub(text, secrets).replace(/\s+/g, ' ').trim();
  return line.length > detailLimit ? `${line.slice(0, detailLimit - 1).toWellFormed()}…` : line;
}
