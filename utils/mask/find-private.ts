import { isBsn, isCardNumber, isIban } from './check-digits.ts';

export type PrivateKind = 'key' | 'iban' | 'card' | 'bsn' | 'e-mail' | 'phone';

/** A detail that most people would not want to send to three companies. Offsets are UTF-16 units. */
export interface PrivateDetail {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}

interface Finder {
  readonly kind: PrivateKind;
  /** Every quantifier is bounded or of one set of characters, so that no text makes it slow. */
  readonly pattern: RegExp;
  readonly isReal?: (found: string) => boolean;
}

/** Prefixes that services give to their keys, and what a private key or a signed token begins with. */
const keyPattern = new RegExp(
  [
    '-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\\s\\S]{0,8000}?-----END [A-Z ]{0,30}PRIVATE KEY-----',
    '\\bsk-[A-Za-z0-9_-]{16,200}',
    '\\bAIza[A-Za-z0-9_-]{35}',
    '\\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36,255}',
    '\\bgithub_pat_[A-Za-z0-9_]{22,255}',
    '\\bglpat-[A-Za-z0-9_-]{20,100}',
    '\\bxox[abprs]-[A-Za-z0-9-]{10,200}',
    '\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b',
    '\\b(?:hf|npm)_[A-Za-z0-9]{30,60}',
    '\\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,200}',
    '\\beyJ[A-Za-z0-9_-]{10,4000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{10,1000}',
  ].join('|'),
  'g',
);

/** In the order of who is believed where two find the same text: what has check digits before what has none. */
const finders: readonly Finder[] = [
  { kind: 'key', pattern: keyPattern },
  {
    kind: 'e-mail',
    pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24}\b/g,
  },
  { kind: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, isReal: isIban },
  { kind: 'card', pattern: /(?<![\d.,-])[2-6]\d{3}(?:[ -]?\d{2,6}){2,4}(?![\d-]|[.,]\d)/g, isReal: isCardNumber },
  {
    kind: 'bsn',
    pattern:
      /(?<![\d.,-])\d{4}[ .]?\d{2}[ .]?\d{3}(?![\d-]|[.,]\d)|(?<![\d.,-])\d{3}[ .]\d{3}[ .]\d{3}(?![\d-]|[.,]\d)/g,
    isReal: isBsn,
  },
  {
    kind: 'phone',
    // With a country; with the leading 0 of a Dutch, Belgian, German or British number; or as Americans write it.
    pattern:
      /(?<![\w.,+-])(?:\+|00)[1-9](?:[ ()./-]{0,2}\d){7,13}(?!\d)|(?<![\w.,+-])0\d{1,3}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?![\d-]|[.,]\d)|(?<![\w.,+-])06[ -]?(?:\d[ -]?){8}(?![\d-]|[.,]\d)|(?<![\w.,+-])\(?\d{3}\)?[ -]\d{3}-\d{4}(?!\d)/g,
    isReal: (found) => /^\D?\D?(\d\D*){8,15}$/.test(found),
  },
];

/** Private details in a text, in the order they stand in it. None overlaps another. */
export function findPrivate(text: string): PrivateDetail[] {
  const found: PrivateDetail[] = [];
  for (const { kind, pattern, isReal = () => true } of finders) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].trimEnd().length;
      const isFree = found.every((other) => end <= other.start || match.index >= other.end);
      if (isFree && isReal(match[0])) found.push({ kind, start: match.index, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
