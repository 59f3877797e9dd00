/** Letters that no decomposition takes apart, as people type them where their keyboard lacks them. */
const apart: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
};

const plain = /^[\x20-\x7e\n]*$/;

/** A text as it is compared: small letters without accents, wide and narrow forms alike. */
export function foldText(text: string): string {
  const small = text.toLowerCase();
  if (plain.test(small)) return small;
  return (
    small
      .normalize('NFKD')
      // All marks but those that make another sound of a Japanese letter.
      .replace(/(?![\u3099\u309a])\p{M}/gu, '')
      .normalize('NFC')
      .replace(/[ßæœøłđðþıŋ]/g, (letter) => apart[letter] ?? letter)
  );
}
