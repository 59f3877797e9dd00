import type { ReadText } from '../frame-reading.ts';

/**
 * A text with new lines of one kind and nothing but text at its ends, at most `maxLength` UTF-16 units long; no
 * character is cut in two.
 */
export function shorten(text: string, maxLength: number, more: Omit<ReadText, 'text' | 'fullLength'> = {}): ReadText {
  const whole = text.replace(/\r\n?/g, '\n').trim();
  if (whole.length <= maxLength) return { ...more, text: whole };
  const lastUnit = whole.charCodeAt(maxLength - 1);
  const end = lastUnit >= 0xd800 && lastUnit <= 0xdbff ? maxLength - 1 : maxLength;
  const { plain, ...others } = more;
  return {
    ...others,
    ...(plain && { plain: plain.slice(0, maxLength) }),
    text: whole.slice(0, end),
    fullLength: whole.length,
  };
}
