/** An answer's text, cut afresh on each reading, so that one of many megabytes is never whole in memory. */
export interface AnswerText {
  /** In UTF-16 units; `Infinity` for a text without end. */
  readonly length: number;
  /** Deltas of at least `characters`, each up to the end of its word. Joined, they are the text. */
  pieces(characters: number): Iterable<string>;
}

/** A delta grows to the end of its word, but no longer than this many times the asked length. */
const LONGEST_PIECE_FACTOR = 3;

const FILLER =
  'This sentence is part of a long answer that the demo server makes up as it goes, to see how a reader copes with it. ';

export function textOf(text: string): AnswerText {
  return { length: text.length, pieces: (characters) => cutAtWords(text, characters) };
}

/** ASCII text of `length` characters, which is as many bytes: `unit` again and again. */
export function fillerText(length: number, unit = FILLER): AnswerText {
  return { length, pieces: (characters) => filler(length, characters, unit) };
}

/** The first `length` characters of a text: never half of a surrogate pair. */
export function firstCharacters(text: string, length: number): string {
  const end = Math.max(0, Math.min(length, text.length));
  return text.slice(0, isHighSurrogate(text, end - 1) ? end - 1 : end);
}

function* cutAtWords(text: string, characters: number): Iterable<string> {
  const least = Math.max(1, characters);
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + least);
    const furthest = Math.min(text.length, start + least * LONGEST_PIECE_FACTOR);
    while (end < furthest && /\p{L}|\p{N}/u.test(text.charAt(end))) end += 1;
    if (isHighSurrogate(text, end - 1)) end += 1;
    yield text.slice(start, end);
    start = end;
  }
}

function* filler(length: number, characters: number, unit: string): Iterable<string> {
  const block = unit.repeat(Math.ceil(Math.max(1, characters) / unit.length));
  for (let sent = 0; sent < length; sent += block.length) {
    yield sent + block.length <= length ? block : block.slice(0, length - sent);
  }
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
