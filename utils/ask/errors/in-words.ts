/**
 * A wait in words of a language: "35 seconds", "4 minutes", "3 uur". Rounded up: trying a moment too soon only earns
 * the next refusal.
 */
export function inWords(milliseconds: number, locale = 'en'): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 90 && seconds !== 60) return counted(seconds, 'second', locale);
  return minutes <= 90 ? counted(minutes, 'minute', locale) : counted(Math.ceil(minutes / 60), 'hour', locale);
}

function counted(count: number, unit: 'second' | 'minute' | 'hour', locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
