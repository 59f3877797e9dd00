import type { Question } from '../domain.ts';
import { foldText } from './search/fold-text.ts';

/** Two halves of 32 bits: among a million questions, two would share a key once in a few ten million histories. */
const primes = [0x01000193, 0x5bd1e995] as const;

/**
 * A key that is the same for every asking of the same question: case, accents, punctuation and spacing do not count,
 * words and their order do. What the question quotes, and its images, are part of it. FNV-1a by 16-bit units, twice, in hexadecimal.
 */
export function questionKey({ text, quote = '', images = [] }: Pick<Question, 'text' | 'quote' | 'images'>): string {
  const words = [text, quote].map(
    (part) =>
      foldText(part)
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? part.trim(),
  );
  const normalised = [...words, ...images.map(({ data }) => data)].join('\n');
  return primes.map((prime) => hash(normalised, prime).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, prime: number): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), prime);
  return value >>> 0;
}
