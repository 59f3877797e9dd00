const dateTimes = new Map<string, Intl.DateTimeFormat>();

/** "23 Nov 2026, 14:02", in the order and clock of the locale. */
export function formatDateTime(at: number, locale: string): string {
  // Making one takes longer than all else that is drawn above a streaming answer.
  const format = dateTimes.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  dateTimes.set(locale, format);
  return format.format(at);
}

/** "23 Nov 2026"; where the moment it is told apart from is on the same day, the time as well. */
export function formatMoment(at: number, other: number, locale: string): string {
  const isSameDay = daysBetween(Math.min(at, other), Math.max(at, other)) === 0;
  if (isSameDay) return formatDateTime(at, locale);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
}

/** "14:02" today and yesterday; "12 Nov" before. */
export function formatTimeOrDay(at: number, now: number, locale: string): string {
  const options: Intl.DateTimeFormatOptions =
    daysBetween(at, now) < 2 ? { timeStyle: 'short' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** "Today", "Yesterday", the weekday within a week, then the month, with its year when it is another one. */
export function formatDayGroup(at: number, now: number, locale: string): string {
  const days = daysBetween(at, now);
  if (days < 2)
    return capitalise(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day'), locale);
  if (days < 7) return capitalise(new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(at), locale);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const options: Intl.DateTimeFormatOptions = isThisYear ? { month: 'long' } : { month: 'long', year: 'numeric' };
  return capitalise(new Intl.DateTimeFormat(locale, options).format(at), locale);
}

/** Whole calendar days in local time; a moment after `now` counts as today. */
function daysBetween(at: number, now: number): number {
  const midnight = (time: number) => {
    const day = new Date(time);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  };
  return Math.max(0, Math.round((midnight(now) - midnight(at)) / 86_400_000));
}

export function capitalise(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
