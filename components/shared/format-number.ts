/** 1204 → "1,204" in English, "1.204" in Dutch. */
export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Seconds with one decimal below a minute, whole above it: 4900 ms → "4.9". */
export function formatSeconds(milliseconds: number, locale: string): string {
  const seconds = Math.max(0, milliseconds) / 1_000;
  const digits = seconds < 60 ? 1 : 0;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    seconds,
  );
}

/** The same without decimals from ten seconds on, for where there is little room: 38 400 ms → "38". */
export function formatBriefSeconds(milliseconds: number, locale: string): string {
  return milliseconds < 10_000
    ? formatSeconds(milliseconds, locale)
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(milliseconds / 1_000);
}

/** A running clock: 76 400 ms → "1:16", 3 700 000 ms → "1:01:40". */
export function formatClock(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
