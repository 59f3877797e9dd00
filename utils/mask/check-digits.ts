const digitsOf = (text: string) => [...text.replace(/\D/g, '')].map(Number);

/** Luhn's check (ISO/IEC 7812-1) over 13 to 19 digits. */
export function isCardNumber(text: string): boolean {
  const digits = digitsOf(text).reverse();
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** The 11-proof of Dutch citizen service numbers: nine digits, weighed 9 to 2 and -1. */
export function isBsn(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 9 || new Set(digits).size === 1) return false;
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** The check of ISO 13616: 15 to 34 characters whose number, rearranged, leaves 1 when divided by 97. */
export function isIban(text: string): boolean {
  const characters = text.replace(/ /g, '');
  if (characters.length < 15 || characters.length > 34) return false;
  let remainder = 0;
  for (const character of characters.slice(4) + characters.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
