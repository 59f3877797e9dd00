/**
 * Where each character of a node's text stands in the Markdown source.
 *
 * `offsets[i]` is the source offset of `value[i]`, and `offsets[value.length]` the end. Without entities, escapes and
 * continued lines that is simply `start + i`; with them the text is shorter than its source.
 */
export type SourceMap = readonly number[];

const character = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/i;
const namedCharacter = /^&[a-z][a-z0-9]{1,31};/i;
/** `&amp;` needs its own line: what it stands for begins like an undecoded reference. */
const ampersand = /^&(?:amp|AMP);/;

/** Aligns a text node's value with its source. Never fails: what cannot be aligned is placed at the nearest spot before. */
export function mapToSource(value: string, source: string, start: number, end: number): SourceMap {
  const offsets: number[] = [];
  let at = start;
  let index = 0;
  while (index < value.length && at < end) {
    const step = stepAt(value, index, source, at, end);
    for (let unit = 0; unit < step.units; unit++) offsets.push(at);
    index += step.units;
    at += step.length;
  }
  while (offsets.length < value.length) offsets.push(Math.min(at, end));
  offsets.push(Math.min(at, end));
  return offsets;
}

/** How many units of the value the next `length` characters of the source stand for; 0 units: they are syntax. */
function stepAt(value: string, index: number, source: string, at: number, end: number) {
  const wanted = value[index];
  const found = source[at];
  if (found === '\\' && source[at + 1] === wanted && at + 1 < end) {
    // "\\" is an escaped backslash; "\*" an escaped star. A backslash before other text stands for itself.
    if (wanted !== undefined && /[!-/:-@[-`{-~]/.test(wanted)) return { units: 1, length: 2 };
  }
  if (found === '&') {
    const reference = referenceAt(value, index, source.slice(at, Math.min(end, at + 40)));
    if (reference) return reference;
  }
  if (found === wanted || (found === '\0' && wanted === '\uFFFD')) return { units: 1, length: 1 };
  // A line ending inside code becomes a space.
  if (wanted === ' ' && (found === '\n' || found === '\r')) return { units: 1, length: 1 };
  return { units: 0, length: 1 };
}

function referenceAt(value: string, index: number, rest: string) {
  const numeric = character.exec(rest);
  if (numeric) {
    const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number.parseInt(numeric[2] ?? '', 10);
    return { units: code > 0xffff && code <= 0x10ffff ? 2 : 1, length: numeric[0].length };
  }
  if (ampersand.test(rest)) return { units: 1, length: 5 };
  const named = namedCharacter.exec(rest)?.[0];
  // A name that does not exist is kept as it is written.
  if (named === undefined || value.startsWith(named, index)) return undefined;
  return { units: unitsOfNamed(value, index, rest.slice(named.length)), length: named.length };
}

/** Nearly every named character is one unit; a few are two. What follows in the source tells. */
function unitsOfNamed(value: string, index: number, following: string): number {
  const next = following[0];
  if (next === undefined || next === '&' || next === '\\') return isHighSurrogate(value, index) ? 2 : 1;
  return value[index + 1] !== next && value[index + 2] === next ? 2 : 1;
}

function isHighSurrogate(value: string, index: number): boolean {
  const unit = value.charCodeAt(index);
  return unit >= 0xd800 && unit < 0xdc00;
}

/** The first index of the value that stands at `offset` of the source or after it. */
export function indexAt(map: SourceMap, offset: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
