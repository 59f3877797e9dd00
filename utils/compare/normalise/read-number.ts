/** Languages that write "8.848,86". */
const DECIMAL_COMMA = new Set([
  'nl',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'fi',
  'sv',
  'da',
  'nb',
  'pl',
  'ru',
  'tr',
  'id',
  'cs',
]);

export interface PlainNumber {
  readonly value: number;
  /** Size of the last digit written. */
  readonly step: number;
}

/**
 * Reads a numeral with its decimal and thousands marks. Two different marks, or one mark twice, tell by themselves;
 * "1.000" alone is read as the language writes it. Undefined for what is no single number, such as "1.2.3".
 */
export function readNumber(written: string, language: string): PlainNumber | undefined {
  const compact = written.normalize('NFKC').replace(/[\s'’]/g, '');
  const marks = compact.match(/[.,]/g) ?? [];
  if (marks.length === 0) return plain(compact, 0);
  const last = marks[marks.length - 1] ?? '';
  const isMixed = new Set(marks).size > 1;
  const parts = compact.split(/[.,]/);
  const tail = parts[parts.length - 1] ?? '';
  const areThousands = parts
    .slice(1)
    .every((part, index) =>
      isMixed && index === parts.length - 2 ? true : part.length === 3 || (part.length === 2 && marks.length > 1),
    );
  if (isMixed) {
    if (!areThousands || marks.filter((mark) => mark === last).length > 1) return undefined;
    return plain(`${parts.slice(0, -1).join('')}.${tail}`, tail.length);
  }
  if (marks.length > 1) return areThousands && tail.length === 3 ? plain(parts.join(''), 0) : undefined;
  const looksGrouped = tail.length === 3 && /^[1-9]\d{0,2}$/.test(parts[0] ?? '');
  const isDecimal = !looksGrouped || (last === ',') === DECIMAL_COMMA.has(language);
  return isDecimal ? plain(`${parts[0]}.${tail}`, tail.length) : plain(parts.join(''), 0);
}

function plain(digits: string, decimals: number): PlainNumber | undefined {
  const value = Number(digits);
  return Number.isFinite(value) ? { value, step: 10 ** -decimals } : undefined;
}
