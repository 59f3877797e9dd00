import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrivate } from '../../utils/mask/find-private.ts';

/** The text with what is found in brackets, its kind in front: `mail <e-mail ann@example.org>`. */
function marked(text: string): string {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of findPrivate(text)) {
    out += `${text.slice(at, start)}<${kind} ${text.slice(start, end)}>`;
    at = end;
  }
  return out + text.slice(at);
}

const plain = (notation: string) => notation.replace(/<(?:key|iban|card|bsn|e-mail|phone) ([^>]*)>/g, '$1');

/** In the shapes of the services' keys, put together here: a whole one in the source would look like a lost one. */
const madeKeys = [
  ['sk', 'proj', 'abcdefghijklmnop1234'].join('-'),
  ['AI', 'zaSy', 'A1234567890abcdefghijklmnopqrstuv'].join(''),
  ['ghp', 'abcdefghijklmnopqrstuvwxyz0123456789'].join('_'),
] as const;
const privateKey = ['-----BEGIN RSA', 'PRIVATE KEY-----\nMIIB\n-----END RSA', 'PRIVATE KEY-----'].join(' ');

describe('findPrivate', () => {
  it.each([
    'Mail <e-mail ann.smith+news@mail.example.co.uk>, please.',
    'Pay to <iban NL91 ABNA 0417 1643 00> or <iban DE89370400440532013000>.',
    'My number is <bsn 123456782>, with points <bsn 1112.22.333>.',
    'Card <card 4111 1111 1111 1111>, exp 12/29, or <card 378282246310005>.',
    'Call <phone +31 6 12345678>, <phone 06-12345678>, <phone 020 123 4567> or <phone (555) 123-4567>.',
    `The key is <key ${madeKeys[0]}>, not <key ${madeKeys[1]}>.`,
    `Use <key ${madeKeys[2]}> in CI.`,
    `<key ${privateKey}>`,
  ])('finds: %s', (notation) => {
    expect(marked(plain(notation))).toBe(notation);
  });

  it.each([
    ['a year and figures', 'In 1953, 29,031.69 feet, 8,848.86 m, 1234567 people'],
    ['a wrong check digit in an account', 'NL91 ABNA 0417 1643 01'],
    ['nine digits that are no citizen number', 'order 123456789'],
    ['sixteen digits that are no card', '4111 1111 1111 1112'],
    ['a date and a time', '2026-11-23 18:07:55, 23-11-2026, 20261123180755'],
    ['a version and an address of a machine', 'v10.15.7, 192.168.100.200'],
    ['a handle', 'ask @ann at example.org'],
    ['a formula', '3.14159265358979'],
  ])('does not take %s for one', (_, text) => {
    expect(findPrivate(text)).toEqual([]);
  });

  it('finds sorted details that do not overlap, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let end = 0;
        for (const detail of findPrivate(text)) {
          expect(detail.start).toBeGreaterThanOrEqual(end);
          expect(detail.end).toBeGreaterThan(detail.start);
          end = detail.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    'a@'.repeat(100_000),
    '1 '.repeat(100_000),
    `${'a.'.repeat(100_000)}@`,
    'NL91 '.repeat(50_000),
    'eyJ'.repeat(70_000),
    '+'.repeat(200_000),
  ])('is not slowed down by a text made for it', (text) => {
    const start = performance.now();
    findPrivate(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
