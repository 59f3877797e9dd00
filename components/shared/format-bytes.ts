const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
const step = 1_000;

/** "46 MB", "1.2 GB": as a person's file manager says it. Only nothing is "0 kB". */
export function formatBytes(bytes: number, locale: string): string {
  const place = bytes < step ** 2 ? 0 : bytes < step ** 3 ? 1 : 2;
  const value = bytes / step ** (place + 1);
  const shown = place === 0 ? Math.ceil(value) : value;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[place] ?? 'gigabyte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && place > 0 ? 1 : 0,
  }).format(shown);
}
